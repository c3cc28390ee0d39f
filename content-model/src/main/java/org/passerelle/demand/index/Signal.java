package org.passerelle.demand.index;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A demand as the index holds it, a million of them in memory: numbers in place of names. */
final class Signal {
    final UUID id;
    final UUID cluster;
    final int employer;
    final int zone;
    final double openings;
    final double trust;
    /** When it was seen, in days since 1970. */
    final double seen;
    /** Its trust times its weight as of day 0. */
    final double sight;
    /** Its last day, in days since 1970. */
    final int lastDay;
    /** Whether it has ended; it no longer counts, but tells what was asked for before. */
    final boolean ended;

    /** How often it was changed. */
    final long version;

    private final int[] subjects;
    private final float[] shares;
    /** The cluster's other members follow. */
    @Nullable
    Signal next;

    Signal(
            UUID id,
            UUID cluster,
            int employer,
            int zone,
            double openings,
            double trust,
            double seen,
            int lastDay,
            boolean ended,
            long version,
            int[] subjects,
            float[] shares) {
        this.id = id;
        this.cluster = cluster.equals(id) ? id : cluster;
        this.employer = employer;
        this.zone = zone;
        this.openings = openings;
        this.trust = trust;
        this.seen = seen;
        this.sight = trust * DemandTable.weight(seen);
        this.lastDay = lastDay;
        this.ended = ended;
        this.version = version;
        this.subjects = subjects;
        this.shares = shares;
    }

    /** The same, having ended. */
    Signal asEnded() {
        return new Signal(id, cluster, employer, zone, openings, trust, seen, lastDay, true, version, subjects, shares);
    }

    int subjects() {
        return subjects.length;
    }

    int subject(int at) {
        return subjects[at];
    }

    /** How much of an opening counts for a skill or an occupation, 0 to 1. */
    double share(int subject) {
        for (int i = 0; i < subjects.length; i++) {
            if (subjects[i] == subject) {
                return shares[i];
            }
        }
        return 0;
    }

    /** Whether this one stands for a cluster rather than the other: one that counts, then the one seen last. */
    boolean standsBefore(Signal other) {
        if (ended != other.ended) {
            return !ended;
        }
        return seen != other.seen ? seen > other.seen : id.compareTo(other.id) > 0;
    }
}
