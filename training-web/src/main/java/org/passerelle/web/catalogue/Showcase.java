package org.passerelle.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.catalogue.CourseCard;
import org.passerelle.matching.RankedFind;
import org.passerelle.matching.RankingReason;
import org.passerelle.people.OrganisationDirectory;
import org.passerelle.skills.Referential;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.Texts;

/** Says in the reader's language what a list shows of a course, and why it stands where it stands. */
@Named
@RequestScoped
public class Showcase {
    @Inject
    Referential referential;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    Texts texts;

    @Inject
    ActiveLocale locale;

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
        return texts.ofAll(reason.key(), reason.values(label(reason.skillUri())));
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
