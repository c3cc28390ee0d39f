package org.passerelle.feed;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.passerelle.demand.ReceivingDemand.Outcome;

/** What became of the rows of a reading so far. */
@Embeddable
public class Tally {
    @Column(name = "rows_read", nullable = false)
    private int read;

    @Column(name = "rows_added", nullable = false)
    private int added;

    @Column(name = "rows_changed", nullable = false)
    private int changed;

    @Column(name = "rows_same", nullable = false)
    private int same;

    @Column(name = "rows_refused", nullable = false)
    private int refused;

    @Column(name = "ended", nullable = false)
    private int ended;

    /** Nothing was read. */
    public Tally() {}

    /** A row was taken in, or would be. */
    void count(Outcome outcome) {
        read++;
        switch (outcome) {
            case ADDED -> added++;
            case CHANGED -> changed++;
            case SAME, ENDED -> same++;
        }
    }

    /** A row was refused. */
    void refuse() {
        read++;
        refused++;
    }

    /** So many were no longer there. */
    void end(int gone) {
        ended += gone;
    }

    /** Whether at least half of the rows could be read, so that what is missing may be taken for gone. */
    boolean isTrustworthy() {
        return read > 0 && refused * 2L <= read;
    }

    Tally copy() {
        Tally copy = new Tally();
        copy.read = read;
        copy.added = added;
        copy.changed = changed;
        copy.same = same;
        copy.refused = refused;
        copy.ended = ended;
        return copy;
    }

    /** Rows that were read. */
    public int read() {
        return read;
    }

    /** Postings that were not there before. */
    public int added() {
        return added;
    }

    /** Postings that say something else now. */
    public int changed() {
        return changed;
    }

    /** Postings that say the same, or were ended here and stay so. */
    public int same() {
        return same;
    }

    /** Rows that were refused. */
    public int refused() {
        return refused;
    }

    /** Postings that were ended because they were no longer in the feed. */
    public int ended() {
        return ended;
    }
}
