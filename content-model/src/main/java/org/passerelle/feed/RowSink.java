package org.passerelle.feed;

import java.util.Optional;
import org.passerelle.kernel.Refusal;

/** Hears the rows of a file, one after the other. */
@FunctionalInterface
interface RowSink {
    /**
     * A row.
     *
     * @param line where it begins, from 1
     * @param fault why it can't be taken as it is; empty when it can
     */
    void take(long line, Node node, Optional<Refusal> fault);
}
