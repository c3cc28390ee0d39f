package org.passerelle.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells what a learner's answers say of each skill. */
@ApplicationScoped
public class SkillResults {
    @Inject
    Attempts attempts;

    @Inject
    Marks marks;

    private record Asked(UUID activity, String key, String skill) {}

    /** The results of a place, by the skill's URI; skills about which no item that counts was asked are not in it. */
    public Map<String, SkillResult> of(UUID enrolment) {
        return of(List.of(enrolment)).getOrDefault(enrolment, Map.of());
    }

    /** The results of many places at once; those without any are not in it. */
    public Map<UUID, Map<String, SkillResult>> of(Collection<UUID> enrolments) {
        Map<UUID, Map<String, Response>> responses = attempts.answered(enrolments).stream()
                .collect(Collectors.groupingBy(
                        Response::attempt, Collectors.toMap(Response::item, Function.identity())));
        Map<UUID, List<Mark>> judged = marks.in(enrolments);
        Map<String, List<Item>> read = new HashMap<>();
        Map<UUID, Map<Asked, Double>> best = new HashMap<>();
        for (Attempt attempt : attempts.submitted(enrolments)) {
            if (attempt.rules().graded()) {
                Map<Asked, Double> own = best.computeIfAbsent(attempt.enrolment(), e -> new LinkedHashMap<>());
                if (attempt.isAdaptive()) {
                    raise(own, attempt);
                } else {
                    raise(own, attempt, attempt.asked(read), responses.getOrDefault(attempt.id(), Map.of()), judged);
                }
            }
        }
        return best.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> bySkill(e.getValue())));
    }

    /** Items that were chosen to be neither easy nor hard tell by the ability, not by how many were right. */
    private static void raise(Map<Asked, Double> best, Attempt attempt) {
        AdaptiveState state = attempt.adaptive();
        Map<String, Ability> abilities = state.abilities();
        state.asked().forEach(one -> {
            Ability ability = abilities.get(one.skill());
            if (ability != null && ability.items() > 0) {
                best.merge(new Asked(attempt.activity(), one.key(), one.skill()), ability.share(), Math::max);
            }
        });
    }

    private static void raise(
            Map<Asked, Double> best,
            Attempt attempt,
            List<Item> items,
            Map<String, Response> own,
            Map<UUID, List<Mark>> judged) {
        for (Item item : items) {
            Response response = own.get(item.key());
            if (response == null || response.reached().isPresent()) {
                List<Mark> by = response == null ? List.of() : judged.getOrDefault(response.id(), List.of());
                for (String skill : item.skills()) {
                    best.merge(
                            new Asked(attempt.activity(), item.key(), skill),
                            reached(item, response, by, skill),
                            Math::max);
                }
            }
        }
    }

    private static Map<String, SkillResult> bySkill(Map<Asked, Double> best) {
        Map<String, List<Double>> bySkill = new LinkedHashMap<>();
        best.forEach((asked, score) ->
                bySkill.computeIfAbsent(asked.skill(), s -> new ArrayList<>()).add(score));
        return bySkill.entrySet().stream()
                .map(e -> new SkillResult(
                        e.getKey(), percent(e.getValue()), e.getValue().size()))
                .collect(Collectors.toMap(SkillResult::skill, result -> result));
    }

    /** What an answer tells about a skill: of a work that people judged, what they said of that skill. */
    private static double reached(Item item, @Nullable Response response, List<Mark> by, String skill) {
        if (response == null) {
            return 0;
        }
        return item.body()
                .judgedBy()
                .filter(rubric -> !by.isEmpty())
                .map(rubric -> Judgement.of(rubric, by).score(skill))
                .orElseGet(response::score);
    }

    private static int percent(List<Double> scores) {
        double mean = scores.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        return (int) Math.floor(mean * 100 + 1e-9);
    }
}
