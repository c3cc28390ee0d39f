package org.passerelle.kernel;

/** Hears how far an import has come, from the thread that does it. */
@FunctionalInterface
public interface ImportProgress {
    /** Nobody listens. */
    ImportProgress UNHEARD = (part, done, total) -> {};

    /**
     * Called from time to time, and once when a part is done.
     *
     * @param part what is being written: a file's or a table's name
     * @param done rows of it that are done
     * @param total rows of it in all
     */
    void at(String part, long done, long total);
}
