package org.passerelle.matching;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.Catalogue;
import org.passerelle.catalogue.CourseCard;
import org.passerelle.catalogue.CourseDraft;
import org.passerelle.catalogue.DeliveryMode;
import org.passerelle.catalogue.TaughtSkill;
import org.passerelle.demand.DemandKind;
import org.passerelle.demand.DemandSignals;
import org.passerelle.demand.DemandView;
import org.passerelle.demand.index.DemandIndex;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;
import org.passerelle.skills.Occupation;
import org.passerelle.skills.Referential;
import org.passerelle.skills.SameSkills;
import org.passerelle.skills.Skill;
import org.passerelle.skills.SkillExtraction;

/** Shows trainers what is asked for and not taught enough, and lets them take it on. */
@UseCase
public class TakingDemand {
    private static final int MOST_WORDS = 3;
    private static final int LONGEST_QUOTE = 220;
    private static final double USUAL_HOURS = 10;
    private static final int USUAL_LEVEL = 2;

    @Inject
    UnmetDemand unmet;

    @Inject
    Reservations reservations;

    @Inject
    DemandIndex demand;

    @Inject
    DemandSignals signals;

    @Inject
    Catalogue catalogue;

    @Inject
    SkillExtraction extraction;

    @Inject
    Referential referential;

    @Inject
    Authoring authoring;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(Instant asOf, Instant until, List<PossibleCourse> courses) {}

    /**
     * What an employer wrote.
     *
     * @param title of the demand
     * @param sentence the one that asks for the skill; empty when it stands in the title alone, or was ticked
     * @param administration whose agents lack it; empty when an employer looks for people
     */
    public record Said(String title, String sentence, String administration) {}

    /**
     * Agents of an administration who lack skills.
     *
     * @param taught whether a published course teaches each of them
     */
    public record Lacking(DemandView need, boolean taught) {}

    /** What administrations within an hour want their agents to learn, the newest first. */
    @Allowed(value = Permission.AUTHOR_COURSE, reads = true)
    public List<Lacking> lacking(@Nullable String zoneCode, int most) {
        List<DemandView> needs = signals.needs(zoneCode, most);
        SameSkills same = referential.same();
        Set<String> asked = needs.stream()
                .flatMap(need -> need.skills().stream())
                .map(ask -> same.of(ask.skillUri()))
                .collect(Collectors.toSet());
        Map<String, List<CourseCard>> teaching = catalogue.teachingEach(asked);
        return needs.stream()
                .map(need -> new Lacking(
                        need,
                        need.skills().stream()
                                .allMatch(ask -> !teaching.getOrDefault(same.of(ask.skillUri()), List.of())
                                        .isEmpty())))
                .toList();
    }

    /**
     * The courses that somebody could give for a zone, the most missed first.
     *
     * @param zoneCode null for the region
     */
    @Allowed(value = Permission.AUTHOR_COURSE, reads = true)
    public List<PossibleCourse> possible(@Nullable String zoneCode, int most) {
        Instant now = clock.instant();
        List<Reservation> held = reservations.holding(now);
        return courses(zoneCode, now).stream()
                .limit(most)
                .map(course ->
                        new PossibleCourse(course.occupationUri(), course.skills(), course.gap(), taken(course, held)))
                .toList();
    }

    private Optional<PossibleCourse.Taken> taken(PossibleCourse course, List<Reservation> held) {
        SameSkills same = referential.same();
        return held.stream()
                .filter(r -> same.of(r.skills()).contains(course.first().skillUri()))
                .findFirst()
                .map(Reservation::view);
    }

    /** Reckoned anew when demand changed, and each minute, since seats are taken and courses published. */
    private List<PossibleCourse> courses(@Nullable String zoneCode, Instant now) {
        String key = zoneCode == null ? "" : zoneCode;
        Known before = known.get(key);
        if (before != null && before.asOf.equals(demand.asOf()) && now.isBefore(before.until)) {
            return before.courses;
        }
        Known fresh = new Known(demand.asOf(), now.plusSeconds(60), unmet.courses(zoneCode, 40));
        known.put(key, fresh);
        return fresh.courses;
    }

    /** What employers wrote where they asked for a skill, the newest first; at most three. */
    @Allowed(value = Permission.AUTHOR_COURSE, reads = true)
    public List<Said> words(String skillUri, @Nullable String zoneCode) {
        List<DemandView> here = signals.newest(zoneCode, skillUri, MOST_WORDS);
        List<DemandView> shown = here.isEmpty() ? signals.newest(null, skillUri, MOST_WORDS) : here;
        return shown.stream()
                .map(view -> new Said(
                        view.title(),
                        quote(view, skillUri),
                        view.kind() == DemandKind.TRAINING_NEED
                                ? view.employer().name()
                                : ""))
                .distinct()
                .toList();
    }

    private String quote(DemandView view, String skillUri) {
        return extraction.find(view.text()).skills().stream()
                .filter(found -> found.uri().equals(skillUri))
                .flatMap(found -> found.spans().stream())
                .findFirst()
                .map(span -> Quotes.around(view.text(), span.start(), span.end(), LONGEST_QUOTE))
                .orElse("");
    }

    /**
     * Takes a possible course on for sixty days: a draft is begun that teaches its skills, with the employers' words.
     *
     * @param skillUri the skill that stands for it
     * @param organisation the training body that gives it
     * @param language the language of the draft
     * @return the draft
     * @throws Refusal when somebody took it already, or it is no longer missed
     * @throws org.passerelle.kernel.NotFound when the caller does not write for the organisation
     */
    @Allowed(Permission.AUTHOR_COURSE)
    public UUID take(String skillUri, @Nullable String zoneCode, UUID organisation, Language language) {
        caller.require(Permission.AUTHOR_COURSE, organisation);
        Instant now = clock.instant();
        PossibleCourse course = courses(zoneCode, now).stream()
                .filter(possible -> possible.first().skillUri().equals(skillUri))
                .findFirst()
                .orElseThrow(() -> new Refusal("matching.noLongerMissed"));
        if (taken(course, reservations.holding(now)).isPresent()) {
            throw new Refusal("matching.taken");
        }
        UUID draft = authoring.draft(organisation, draft(course, zoneCode, language));
        List<String> skills = course.skills().stream().map(UnmetSkill::skillUri).toList();
        reservations.add(new Reservation(zoneCode, organisation, caller.requirePerson(), draft, skills, now));
        return draft;
    }

    /** Lets others take on what one took; the draft stays. */
    @Allowed(Permission.AUTHOR_COURSE)
    public void release(UUID course) {
        reservations.of(course, clock.instant()).ifPresent(reservation -> {
            caller.require(Permission.AUTHOR_COURSE, reservation.organisation());
            reservation.release(clock.instant());
        });
    }

    private CourseDraft draft(PossibleCourse course, @Nullable String zoneCode, Language language) {
        List<Skill> skills = referential.skills(
                course.skills().stream().map(UnmetSkill::skillUri).toList());
        LocalizedText title = course.occupationUri()
                .flatMap(referential::occupation)
                .map(Occupation::label)
                .orElseGet(() -> skills.get(0).label());
        return new CourseDraft(
                DeliveryMode.MOOC,
                language,
                false,
                LocalizedText.in(language, capital(title.in(language))),
                LocalizedText.in(language, summary(course, zoneCode)),
                LocalizedText.in(
                        language,
                        skills.stream()
                                .map(skill -> capital(skill.label().in(language)))
                                .collect(Collectors.joining("\n"))),
                LocalizedText.of(null, null),
                USUAL_LEVEL,
                USUAL_HOURS,
                0,
                Set.of(),
                skills.stream()
                        .map(skill -> new TaughtSkill(skill.uri(), USUAL_LEVEL))
                        .toList(),
                Set.of());
    }

    /** The employers' own words, to be written over. */
    private String summary(PossibleCourse course, @Nullable String zoneCode) {
        return words(course.first().skillUri(), zoneCode).stream()
                .map(said -> said.sentence().isEmpty() ? said.title() : said.sentence())
                .reduce("", (all, next) -> all.length() + next.length() > 390 ? all : (all + " " + next).strip());
    }

    private static String capital(String label) {
        return label.isEmpty() ? label : label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }
}
