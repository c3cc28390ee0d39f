package org.passerelle.demand.index;

import java.util.HashMap;
import java.util.Map;

/** Counts what is told of a skill or an occupation: openings and employers as they were posted, without weights. */
final class Figures {
    private final SignalTable signals;
    private final Subjects subjects;
    private final Scratch scratch = new Scratch();
    private final Map<Area, All> totals = new HashMap<>();

    /** What was posted in an area in the last days and in as many before, as of a moment and a state of the table. */
    private record All(long changes, double now, double recently, double before) {}

    Figures(SignalTable signals, Subjects subjects) {
        this.signals = signals;
        this.subjects = subjects;
    }

    record Counted(int openings, int employers, int signals, int withinMinutes, int days) {}

    /** Counts in an area what was posted in 60 days, or in a year when nothing was. */
    Counted count(Area area, String uri, double now) {
        Counted recent = count(area, uri, now, DemandTable.RECENT_DAYS);
        return recent.signals > 0 ? recent : count(area, uri, now, DemandTable.ALL_DAYS);
    }

    private Counted count(Area area, String uri, double now, int days) {
        int subject = subjects.find(uri);
        double openings = 0;
        int count = 0;
        int farthest = 0;
        for (int z = 0; z < area.zones().length; z++) {
            Bag bag = signals.bag(area.zones()[z], subject);
            for (int i = 0; i < bag.size(); i++) {
                Signal signal = bag.get(i);
                if (!signal.ended && now - signal.seen <= days) {
                    openings += signal.openings;
                    count++;
                    scratch.add(signal.employer, 1);
                    farthest = Math.max(farthest, area.minutes(z));
                }
            }
        }
        return new Counted((int) Math.round(openings), scratch.take().length, count, (farthest + 9) / 10 * 10, days);
    }

    Map<String, Double> beside(Area area, String skillUri) {
        int skill = subjects.find(skillUri);
        double[] openings = new double[subjects.size()];
        for (int zone : area.zones()) {
            Bag bag = signals.bag(zone, skill);
            for (int i = 0; i < bag.size(); i++) {
                Signal signal = bag.get(i);
                for (int s = 0; s < signal.subjects() && !signal.ended; s++) {
                    openings[signal.subject(s)] += signal.openings;
                }
            }
        }
        subjects.occupations().stream().forEach(occupation -> openings[occupation] = 0);
        Map<String, Double> beside = new HashMap<>();
        for (int s = 0; s < openings.length; s++) {
            if (openings[s] > 0) {
                beside.put(subjects.name(s), openings[s]);
            }
        }
        return beside;
    }

    /**
     * The trend in an area; ended demands tell as well what was asked for.
     *
     * @param changes of the table so far
     */
    Trend trend(Area area, String uri, double now, long changes) {
        int subject = subjects.find(uri);
        if (subject < 0) {
            return Trend.NONE;
        }
        double from = now - DemandTable.RECENT_DAYS;
        double before = now - DemandTable.TREND_DAYS;
        All all = all(area, now, changes);
        return Trend.of(sum(area, subject, from, now + 1), all.recently, sum(area, subject, before, from), all.before);
    }

    /**
     * All openings of an area take long to count, and are the same for each skill and occupation until something
     * changes.
     */
    private All all(Area area, double now, long changes) {
        All known = totals.get(area);
        if (known != null && known.changes == changes && known.now == now) {
            return known;
        }
        double from = now - DemandTable.RECENT_DAYS;
        double before = now - DemandTable.TREND_DAYS;
        All counted = new All(changes, now, sum(area, -1, from, now + 1), sum(area, -1, before, from));
        totals.put(area, counted);
        return counted;
    }

    /** @param subject the openings that ask for it; all openings when negative */
    private double sum(Area area, int subject, double from, double to) {
        for (int z = 0; z < area.zones().length; z++) {
            Bag bag = subject < 0 ? signals.bag(area.zones()[z]) : signals.bag(area.zones()[z], subject);
            for (int i = 0; i < bag.size(); i++) {
                Signal signal = bag.get(i);
                if (signal.seen > from && signal.seen <= to) {
                    double asked = subject < 0 ? 1 : signal.share(subject);
                    scratch.add(signal.employer, area.part(z) * signal.trust * signal.openings * asked);
                }
            }
        }
        double[] amounts = scratch.take();
        return EmployerCap.sum(amounts, amounts.length, EmployerCap.level(amounts, amounts.length, EmployerCap.OF_FEW));
    }
}
