package org.passerelle.assessment;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.catalogue.CourseOutline;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.delivery.Place;
import org.passerelle.delivery.Progressing;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;
import org.passerelle.people.People;

/**
 * Judges anew what was answered to an item of the bank, by its newest version, when a trainer has seen what would
 * change. An activity that was done and a credential that was issued by then are not taken back.
 */
@UseCase
public class Regrading {
    private static final double ALL = 100;

    @Inject
    BankItems bank;

    @Inject
    Attempts attempts;

    @Inject
    HandingIn handingIn;

    @Inject
    Progressing progressing;

    @Inject
    CourseOutlines outlines;

    @Inject
    People people;

    @Inject
    Caller caller;

    /** What it would change. @throws org.passerelle.kernel.NotFound when the item is another body's */
    @Allowed(value = Permission.AUTHOR_COURSE, reads = true)
    public Regrade preview(UUID item) {
        BankItem own = own(item);
        List<UUID> judged = bank.judgedBefore(item, own.number());
        Map<UUID, Place> places = new HashMap<>();
        List<Regrade.Line> lines = new ArrayList<>();
        for (UUID id : judged) {
            Attempt attempt = attempts.get(id);
            Attempt.Judged would = would(attempt, own.item());
            boolean changes = Math.abs(would.score() - attempt.score()) > 1e-9 || would.passed() != attempt.isPassed();
            if (changes) {
                places.put(id, progressing.of(attempt.enrolment()));
                lines.add(new Regrade.Line(
                        id,
                        "",
                        LocalizedText.of(null, null),
                        attempt.score(),
                        would.score(),
                        attempt.isPassed(),
                        would.passed()));
            }
        }
        String mark = Integer.toHexString(Objects.hash(own.number(), judged.size(), lines.hashCode()));
        return new Regrade(item, own.item().prompt(), own.number(), judged.size(), named(lines, places), mark);
    }

    private List<Regrade.Line> named(List<Regrade.Line> lines, Map<UUID, Place> places) {
        Map<UUID, String> names =
                people.names(places.values().stream().map(Place::person).collect(Collectors.toSet()));
        Map<UUID, LocalizedText> titles = new HashMap<>();
        return lines.stream()
                .map(line -> {
                    Place place = Objects.requireNonNull(places.get(line.attempt()));
                    LocalizedText title = titles.computeIfAbsent(
                            place.course(),
                            course -> outlines.of(course)
                                    .map(CourseOutline::title)
                                    .orElse(LocalizedText.of(null, null)));
                    return new Regrade.Line(
                            line.attempt(),
                            names.getOrDefault(place.person(), ""),
                            title,
                            line.before(),
                            line.after(),
                            line.passed(),
                            line.passes());
                })
                .toList();
    }

    /**
     * Judges anew all that the preview told of.
     *
     * @param mark of the preview that the caller saw
     * @return how many attempts were judged
     * @throws Refusal when something changed meanwhile
     */
    @Allowed(Permission.AUTHOR_COURSE)
    public int regrade(UUID item, String mark) {
        BankItem own = own(item);
        Regrade preview = preview(item);
        if (!preview.mark().equals(mark)) {
            throw new Refusal("bank.regradeMeanwhile");
        }
        for (UUID id : bank.judgedBefore(item, own.number())) {
            Attempt attempt = attempts.locked(id);
            attempt.reask(own.item());
            Response response = attempts.responses(id).get(item.toString());
            if (response != null && own.item().body().judgedBy().isEmpty()) {
                response.score(score(asked(attempt, item), response));
            }
            bank.regiven(id, item, own.number());
            handingIn.settle(attempt);
        }
        return preview.attempts();
    }

    /** How an attempt would be judged with another version of one of its items. */
    private Attempt.Judged would(Attempt attempt, Item newer) {
        Map<String, Response> responses = attempts.responses(attempt.id());
        List<Item> items = attempt.items();
        Item drawn = newer.drawn(attempt.draw());
        double sum = 0;
        for (Item item : items) {
            Response response = responses.get(item.key());
            boolean changed =
                    item.key().equals(newer.key()) && newer.body().judgedBy().isEmpty();
            sum += response == null ? 0 : changed ? score(drawn, response) : response.score();
        }
        double score = attempt.rules()
                .reduced(sum / Math.max(1, items.size()), attempt.submittedAt().orElseThrow());
        boolean below = !HandingIn.below(attempt, responses).isEmpty();
        boolean passed = !attempt.rules().graded() || (score * ALL >= attempt.passMark() - 1e-9 && !below);
        if (attempt.isAdaptive()) {
            return new Attempt.Judged(attempt.score(), attempt.isPassed());
        }
        return new Attempt.Judged(score, passed && !attempt.isWaiting());
    }

    private static Item asked(Attempt attempt, UUID item) {
        return Attempting.item(attempt, item.toString());
    }

    /** An answer that the newer version cannot take, such as an option that is gone, earns nothing. */
    private static double score(Item item, Response response) {
        try {
            return Scorer.score(item, Answers.read(item, response.answer()), response.hints());
        } catch (Refusal gone) {
            return 0;
        }
    }

    private BankItem own(UUID item) {
        BankItem found = bank.get(item);
        caller.require(Permission.AUTHOR_COURSE, found.organisation());
        return found;
    }
}
