package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.matching.PossibleCourse;
import org.passerelle.matching.TakingDemand;
import org.passerelle.matching.UnmetSkill;
import org.passerelle.people.OrganisationDirectory;
import org.passerelle.skills.Occupation;
import org.passerelle.skills.Referential;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.ActiveZone;
import org.passerelle.web.platform.Texts;

/** The courses that somebody could give, in words. */
@Named
@RequestScoped
public class Possibilities {
    @Inject
    TakingDemand taking;

    @Inject
    Referential referential;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    ActiveZone zone;

    @Inject
    ActiveLocale locale;

    @Inject
    Texts texts;

    /**
     * A possible course.
     *
     * @param skillUri what stands for it
     * @param title the occupation that it leads to, or its first skill
     * @param why {@code NO_COURSE}, {@code TOO_FAR} or {@code FULL}
     * @param openings how many openings are unanswered, rounded
     * @param taken in words who has taken it; empty for nobody
     */
    public record Possible(
            String skillUri,
            String title,
            String why,
            int openings,
            String told,
            List<String> skills,
            List<TakingDemand.Said> words,
            String taken) {}

    /** The most missed first. */
    List<Possible> of(int most) {
        List<PossibleCourse> courses = taking.possible(zone.getCode(), most);
        Set<UUID> bodies = courses.stream()
                .flatMap(course -> course.taken().stream())
                .map(PossibleCourse.Taken::organisation)
                .collect(Collectors.toSet());
        Map<UUID, OrganisationDirectory.Card> cards = organisations.cards(bodies);
        return courses.stream().map(course -> of(course, cards)).toList();
    }

    private Possible of(PossibleCourse course, Map<UUID, OrganisationDirectory.Card> bodies) {
        UnmetSkill first = course.first();
        List<String> skills = course.skills().stream()
                .map(skill -> referential.label(skill.skillUri(), locale.language()))
                .toList();
        String title = course.occupationUri()
                .flatMap(referential::occupation)
                .map(Occupation::label)
                .map(texts::in)
                .orElseGet(() -> skills.get(0));
        String taken = course.taken()
                .map(t -> texts.of(
                        "trainer.demand.taken",
                        bodies.containsKey(t.organisation())
                                ? bodies.get(t.organisation()).name()
                                : "",
                        texts.day(t.until())))
                .orElse("");
        return new Possible(
                first.skillUri(),
                title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1),
                first.why().name(),
                (int) Math.max(1, Math.round(course.gap())),
                texts.of(
                        first.demand().estimatedFromRegion() ? "trainer.demand.toldRegion" : "trainer.demand.told",
                        first.demand().openings(),
                        first.demand().employers(),
                        first.demand().days()),
                skills,
                taking.words(first.skillUri(), zone.getCode()),
                taken);
    }
}
