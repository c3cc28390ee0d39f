package org.passerelle.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the judgements of a work come to: the mean of the last ones of different people, two where two must judge. */
final class Judgement {
    private final Rubric rubric;
    private final List<Mark> holding;

    private Judgement(Rubric rubric, List<Mark> holding) {
        this.rubric = rubric;
        this.holding = holding;
    }

    /** @param marks the first one first */
    static Judgement of(Rubric rubric, List<Mark> marks) {
        Map<UUID, Mark> last = new LinkedHashMap<>();
        for (Mark mark : marks) {
            last.remove(mark.marker());
            last.put(mark.marker(), mark);
        }
        List<Mark> all = List.copyOf(last.values());
        int needed = rubric.secondMarker() ? 2 : 1;
        return new Judgement(rubric, all.subList(Math.max(0, all.size() - needed), all.size()));
    }

    /** Whether enough people judged. */
    boolean isSettled() {
        return holding.size() >= (rubric.secondMarker() ? 2 : 1);
    }

    double score() {
        return holding.stream()
                .mapToDouble(mark -> rubric.score(mark.levels()))
                .average()
                .orElse(0);
    }

    double score(String skill) {
        return holding.stream()
                .mapToDouble(mark -> rubric.score(mark.levels(), skill))
                .average()
                .orElse(0);
    }
}
