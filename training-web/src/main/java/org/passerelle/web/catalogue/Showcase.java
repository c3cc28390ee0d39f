package org.passerelle.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.CourseCard;
import org.passerelle.demand.DemandSignals;
import org.passerelle.demand.DemandView;
import org.passerelle.matching.RankedFind;
import org.passerelle.matching.RankingReason;
import org.passerelle.matching.RankingReason.Reach;
import org.passerelle.people.OrganisationDirectory;
import org.passerelle.skills.Referential;
import org.passerelle.territory.Territory;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.ActiveZone;
import org.passerelle.web.platform.Texts;

/** Says in the reader's language what a list shows of a course, and why it stands where it stands. */
@Named
@RequestScoped
public class Showcase {
    private static final int MOST_NEEDS = 200;

    @Inject
    Referential referential;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    Texts texts;

    @Inject
    ActiveLocale locale;

    @Inject
    ActiveZone zone;

    @Inject
    Territory territory;

    @Inject
    DemandSignals signals;

    @Inject
    Clock clock;

    @Nullable
    private List<DemandView> needs;

    /**
     * A course as a card shows it.
     *
     * @param reason why it stands where it stands; empty when nobody asks for what it teaches
     */
    public record Shown(CourseCard course, String title, String summary, String organisation, String reason) {}

    /** The cards of these courses, in order; the names of their training bodies are read at once. */
    public List<Shown> cards(Collection<RankedFind> finds) {
        Map<UUID, OrganisationDirectory.Card> bodies = organisations.cards(finds.stream()
                .map(find -> find.found().card().organisation())
                .distinct()
                .toList());
        return finds.stream()
                .map(find -> {
                    CourseCard course = find.found().card();
                    OrganisationDirectory.Card body = bodies.get(course.organisation());
                    String reason = find.ranked().reason().map(this::sentence).orElse("");
                    return new Shown(
                            course,
                            texts.in(course.title()),
                            texts.in(course.summary()),
                            body == null ? "" : body.name(),
                            reason);
                })
                .toList();
    }

    /** A term of the ranking in words. */
    public String sentence(RankingReason reason) {
        return texts.ofAll(reason.key(), reason.values(label(reason.skillUri()))) + needed(reason);
    }

    /** How many of these are agents of administrations; nothing for none. */
    private String needed(RankingReason reason) {
        if (needs == null) {
            needs = signals.needs(null, MOST_NEEDS);
        }
        Instant since = clock.instant().minus(Duration.ofDays(reason.sinceDays()));
        Set<String> zones = zones(reason);
        Set<String> same = referential.same().all(reason.skillUri());
        List<DemandView> those = needs.stream()
                .filter(need -> zones.isEmpty() || zones.contains(need.zoneCode()))
                .filter(need -> need.observedAt().isAfter(since))
                .filter(need -> need.skills().stream().anyMatch(ask -> same.contains(ask.skillUri())))
                .toList();
        if (those.isEmpty()) {
            return "";
        }
        long bodies =
                those.stream().map(need -> need.employer().key()).distinct().count();
        int agents = those.stream().mapToInt(DemandView::openings).sum();
        return " " + texts.of("matching.reason.needed", agents, bodies);
    }

    /** From where a reason's figures come; empty for the region. */
    private Set<String> zones(RankingReason reason) {
        String here = zone.getCode();
        if (here == null || reason.reach() == Reach.REGION || reason.reach() == Reach.ESTIMATED) {
            return Set.of();
        }
        return reason.reach() == Reach.ZONE
                ? Set.of(here)
                : territory.near(here, reason.withinMinutes()).stream()
                        .map(near -> near.zone().code())
                        .collect(Collectors.toSet());
    }

    /** A skill's label. */
    public String label(String skillUri) {
        return referential.label(skillUri, locale.language());
    }

    /** The skills of a course with their labels. */
    public List<Labelled> skills(CourseCard course) {
        return course.skills().stream()
                .map(skill -> new Labelled(skill.uri(), label(skill.uri()), skill.level()))
                .toList();
    }

    /** A skill that a course teaches or needs, in words. @param level 1 to 4; 0 for what it needs */
    public record Labelled(String uri, String label, int level) {
        /** The URI as a query's value. */
        public String address() {
            return URLEncoder.encode(uri, StandardCharsets.UTF_8);
        }
    }
}
