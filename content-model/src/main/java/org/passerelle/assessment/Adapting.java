package org.passerelle.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.catalogue.CourseView;
import org.passerelle.delivery.Progressing;
import org.passerelle.kernel.NotFound;

/** Carries an adaptive attempt on: learns from an answer, chooses the next item, and at the end marks what is known. */
@ApplicationScoped
class Adapting {
    @Inject
    BankItems bank;

    @Inject
    DrawingItems drawing;

    @Inject
    CourseOutlines outlines;

    @Inject
    Progressing progressing;

    /** The items of a tag that a course can ask and that score themselves. */
    List<BankItem> candidates(UUID course, String tag) {
        CourseView view = outlines.view(course).orElseThrow(() -> new NotFound("course", course));
        return drawing.candidates(view, tag).stream()
                .filter(item -> item.item().body().judgedBy().isEmpty())
                .toList();
    }

    /** Asks the next item, or says why none. */
    void next(Attempt attempt) {
        AdaptiveState state = attempt.adaptive();
        List<BankItem> all = candidates(
                progressing.of(attempt.enrolment()).course(), state.rules().tag());
        if (state.skills().isEmpty()) {
            state = new AdaptiveState(state.rules(), skills(all), state.asked(), state.end());
        }
        Set<String> asked = state.asked().stream().map(AdaptiveState.Asked::key).collect(Collectors.toSet());
        List<NextItem.Candidate> free = all.stream()
                .filter(item -> !asked.contains(item.id().toString()))
                .map(item ->
                        new NextItem.Candidate(item.id().toString(), item.item().skill(), item.logit()))
                .toList();
        SplittableRandom lots = attempt.draw().of("next" + state.asked().size()).lots();
        NextItem.Choice choice = state.skills().isEmpty()
                ? new NextItem.Choice(Optional.empty(), AdaptiveEnd.RAN_OUT)
                : NextItem.choose(state.rules(), free, state.abilities(), state.answers(), lots);
        if (choice.next().isEmpty()) {
            attempt.adapt(state.ended(choice.end()));
            return;
        }
        NextItem.Candidate next = choice.next().get();
        BankItem item = all.stream()
                .filter(one -> one.id().toString().equals(next.key()))
                .findFirst()
                .map(Objects::requireNonNull)
                .orElseThrow();
        attempt.ask(item.item());
        attempt.adapt(state.with(next));
        bank.give(attempt.id(), item.id(), item.number());
    }

    private static List<String> skills(List<BankItem> items) {
        return items.stream()
                .map(item -> item.item().skill())
                .distinct()
                .sorted()
                .toList();
    }

    /** Keeps what an answer earned; in a first attempt the item's difficulty learns from it too. */
    void learn(Attempt attempt, String key, double score) {
        AdaptiveState state = attempt.adaptive();
        AdaptiveState.Asked asked = state.asked().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("item", key));
        if (attempt.number() == 1) {
            double ability =
                    Objects.requireNonNull(state.abilities().get(asked.skill())).ability();
            UUID item = UUID.fromString(key);
            BankItem measured = bank.get(item);
            bank.moved(item, Rasch.move(ability, measured.logit(), score, measured.answers()));
        }
        attempt.adapt(state.answered(key, score));
    }

    /** Marks as acquired what belongs to the skills that are reached. */
    void position(Attempt attempt) {
        AdaptiveState state = attempt.adaptive();
        Map<String, Ability> abilities = state.abilities();
        state.rules().positions().forEach((skill, activities) -> {
            Ability ability = abilities.get(skill);
            if (ability != null && ability.reaches(attempt.passMark())) {
                activities.forEach(activity -> progressing.acquired(
                        attempt.enrolment(), activity, attempt.submittedAt().orElseThrow()));
            }
        });
    }
}
