package org.passerelle.matching.path;

import java.util.List;

/** Courses in an order in which each has what it needs before. */
public record Way(List<Station> stations) {
    /** Copies the stations. */
    public Way {
        stations = List.copyOf(stations);
    }

    /** How long it takes in all, in hours. */
    public double hours() {
        return stations.stream().mapToDouble(s -> s.course().hours()).sum();
    }

    /** What is to be paid by somebody, in euros. */
    public int euros() {
        return stations.stream().mapToInt(s -> s.course().costEuros()).sum();
    }

    /** How far one travels, in kilometres. */
    public int kilometres() {
        return stations.stream().mapToInt(Station::kilometres).sum();
    }
}
