package org.passerelle.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells what a learner's answers say of each skill. */
@ApplicationScoped
public class SkillResults {
    @Inject
    Attempts attempts;

    private record Asked(UUID activity, String key) {}

    /** The results of a place, by the skill's URI; skills about which no item that counts was asked are not in it. */
    public Map<String, SkillResult> of(UUID enrolment) {
        List<Attempt> submitted = attempts.submitted(enrolment).stream()
                .filter(attempt -> attempt.rules().graded())
                .toList();
        Map<UUID, Map<String, Double>> scores =
                attempts.responses(submitted.stream().map(Attempt::id).toList()).stream()
                        .collect(Collectors.groupingBy(
                                Response::attempt, Collectors.toMap(Response::item, Response::score)));
        Map<Asked, Double> best = new LinkedHashMap<>();
        Map<Asked, List<String>> skills = new HashMap<>();
        for (Attempt attempt : submitted) {
            Map<String, Double> reached = scores.getOrDefault(attempt.id(), Map.of());
            for (Item item : attempt.items()) {
                Asked asked = new Asked(attempt.activity(), item.key());
                best.merge(asked, reached.getOrDefault(item.key(), 0.0), Math::max);
                skills.put(asked, item.skills());
            }
        }
        Map<String, List<Double>> bySkill = new LinkedHashMap<>();
        best.forEach((asked, score) -> skills.getOrDefault(asked, List.of())
                .forEach(skill ->
                        bySkill.computeIfAbsent(skill, s -> new ArrayList<>()).add(score)));
        return bySkill.entrySet().stream()
                .map(e -> new SkillResult(
                        e.getKey(), percent(e.getValue()), e.getValue().size()))
                .collect(Collectors.toMap(SkillResult::skill, result -> result));
    }

    private static int percent(List<Double> scores) {
        double mean = scores.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        return (int) Math.floor(mean * 100 + 1e-9);
    }
}
