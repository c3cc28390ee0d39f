package org.passerelle.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.catalogue.CourseView;
import org.passerelle.catalogue.TaughtSkill;
import org.passerelle.kernel.NotFound;

/** Puts together what an attempt is asked: the quiz's own items, then what it takes from the bank. */
@ApplicationScoped
class DrawingItems {
    @Inject
    BankItems bank;

    @Inject
    CourseOutlines outlines;

    /**
     * What was drawn.
     *
     * @param given of each item of the bank the version
     */
    record Drawn(String document, Map<UUID, Integer> given) {}

    /** The same seed draws the same items as long as the bank is the same; the attempt keeps them. */
    Drawn draw(UUID course, Assessment assessment, long seed) {
        if (assessment.isAdaptive()) {
            return new Drawn("[]", Map.of());
        }
        List<BankDraw> draws = assessment.draws();
        if (draws.isEmpty()) {
            return new Drawn(assessment.document(), Map.of());
        }
        CourseView view = outlines.view(course).orElseThrow(() -> new NotFound("course", course));
        Map<UUID, BankItem> taken = new LinkedHashMap<>();
        for (BankDraw draw : draws) {
            Optional.ofNullable(draw.item()).flatMap(bank::find).ifPresent(item -> taken.put(item.id(), item));
        }
        Draw lots = new Draw(seed, true);
        for (BankDraw draw : draws) {
            if (draw.item() == null) {
                List<BankItem> free = new ArrayList<>(candidates(view, draw.tag()));
                free.removeIf(item -> taken.containsKey(item.id()));
                lots.of(draw.tag()).mixed(free).stream()
                        .limit(draw.count())
                        .forEach(item -> taken.put(item.id(), item));
            }
        }
        List<Item> all = new ArrayList<>(assessment.items());
        Map<UUID, Integer> given = new LinkedHashMap<>();
        taken.values().forEach(item -> {
            all.add(item.item());
            given.put(item.id(), item.number());
        });
        return new Drawn(ItemsJson.write(all), given);
    }

    /** The items of a tag that tell about nothing but what the course teaches. */
    List<BankItem> candidates(CourseView course, String tag) {
        Set<String> taught =
                course.card().skills().stream().map(TaughtSkill::uri).collect(Collectors.toSet());
        return bank.tagged(course.outline().organisation(), tag).stream()
                .filter(item -> taught.containsAll(item.item().skills()))
                .toList();
    }

    void remember(UUID attempt, Map<UUID, Integer> given) {
        given.forEach((item, number) -> bank.give(attempt, item, number));
    }
}
