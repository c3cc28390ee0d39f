package org.passerelle.credential.reading;

import org.passerelle.credential.verification.Finding;
import org.passerelle.credential.verification.Statement;

/** One thing that was found in a file: it becomes one row of the answer. */
public sealed interface Taken {
    /** Where it was found: the file's name, and within an archive or a list the place in it. */
    String name();

    /**
     * A text to be verified.
     *
     * @param name where it was found
     * @param text the credential's JSON or token
     * @param pages what the pages say that carry it; empty when none do
     */
    record Document(String name, String text, String pages) implements Taken {}

    /**
     * A code of ours or a link.
     *
     * @param name where it was found
     * @param address the code or the link as it was written
     * @param person whom it should be about; empty when the list does not say
     * @param printed whether it was read from the pages of a document
     */
    record Link(String name, String address, String person, boolean printed) implements Taken {}

    /**
     * A sealed report of a check.
     *
     * @param name where it was found
     * @param statement the report
     * @param pages what the pages say that carry it; empty when none do
     */
    record Report(String name, Statement statement, String pages) implements Taken {}

    /**
     * What cannot be verified.
     *
     * @param name where it was found
     * @param why in the words of a finding
     */
    record Nothing(String name, Finding why) implements Taken {}
}
