package org.passerelle.demand.index;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Counts what is told of a skill: openings and employers as they were posted, without weights. */
final class Figures {
    private final SignalTable signals;
    private final Numbering skills;
    private final Scratch scratch = new Scratch();

    Figures(SignalTable signals, Numbering skills) {
        this.signals = signals;
        this.skills = skills;
    }

    record Counted(int openings, int employers, int signals, int withinMinutes, int days) {}

    /** Counts in an area what was posted in 60 days, or in a year when nothing was. */
    Counted count(Area area, String skillUri, double now) {
        Counted recent = count(area, skillUri, now, DemandTable.RECENT_DAYS);
        return recent.signals > 0 ? recent : count(area, skillUri, now, DemandTable.ALL_DAYS);
    }

    private Counted count(Area area, String skillUri, double now, int days) {
        int skill = skills.find(skillUri);
        double openings = 0;
        int count = 0;
        int farthest = 0;
        Set<Integer> employers = new HashSet<>();
        for (int z = 0; z < area.zones().length; z++) {
            Bag bag = signals.bag(area.zones()[z], skill);
            for (int i = 0; i < bag.size(); i++) {
                Signal signal = bag.get(i);
                if (!signal.ended && now - signal.seen <= days) {
                    openings += signal.openings;
                    count++;
                    employers.add(signal.employer);
                    farthest = Math.max(farthest, area.minutes(z));
                }
            }
        }
        return new Counted((int) Math.round(openings), employers.size(), count, (farthest + 9) / 10 * 10, days);
    }

    Map<String, Double> beside(Area area, String skillUri) {
        int skill = skills.find(skillUri);
        Map<String, Double> beside = new HashMap<>();
        for (int zone : area.zones()) {
            Bag bag = signals.bag(zone, skill);
            for (int i = 0; i < bag.size(); i++) {
                Signal signal = bag.get(i);
                for (int s = 0; s < signal.skills() && !signal.ended; s++) {
                    beside.merge(skills.name(signal.skill(s)), signal.openings, Double::sum);
                }
            }
        }
        return beside;
    }

    /** The trend in an area; ended demands tell as well what was asked for. */
    Trend trend(Area area, String skillUri, double now) {
        int skill = skills.find(skillUri);
        if (skill < 0) {
            return Trend.NONE;
        }
        double until = now + 1;
        double from = now - DemandTable.RECENT_DAYS;
        double before = now - DemandTable.TREND_DAYS;
        return Trend.of(
                sum(area, skill, from, until),
                sum(area, -1, from, until),
                sum(area, skill, before, from),
                sum(area, -1, before, from));
    }

    /** @param skill the openings that ask for it; all openings when negative */
    private double sum(Area area, int skill, double from, double to) {
        for (int z = 0; z < area.zones().length; z++) {
            Bag bag = skill < 0 ? signals.bag(area.zones()[z]) : signals.bag(area.zones()[z], skill);
            for (int i = 0; i < bag.size(); i++) {
                Signal signal = bag.get(i);
                if (signal.seen > from && signal.seen <= to) {
                    double asked = skill < 0 ? 1 : signal.share(skill);
                    scratch.add(signal.employer, area.part(z) * signal.trust * signal.openings * asked);
                }
            }
        }
        double[] amounts = scratch.take();
        return EmployerCap.sum(amounts, amounts.length, EmployerCap.level(amounts, amounts.length, EmployerCap.OF_FEW));
    }
}
