package org.passerelle.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.passerelle.catalogue.CourseCard;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.catalogue.CourseView;
import org.passerelle.delivery.Completions;
import org.passerelle.skills.Referential;

/** What is known of what somebody can do: said, learned and certified, each kept apart, with what shows it. */
@ApplicationScoped
class KnownSkills {
    @Inject
    Profiles profiles;

    @Inject
    Certificates certificates;

    @Inject
    Completions completions;

    @Inject
    CourseOutlines courses;

    @Inject
    Referential referential;

    private static final class Gathered {
        private final Set<Origin> origins = EnumSet.noneOf(Origin.class);
        private final List<Shown> shown = new ArrayList<>();
    }

    /** All of this person, by their URIs. */
    List<PassportSkill> of(UUID person) {
        Map<String, Gathered> all = new TreeMap<>();
        profiles.of(person)
                .map(SkillProfile::claimed)
                .orElse(Set.of())
                .forEach(uri -> at(all, uri).origins.add(Origin.CLAIMED));
        completions
                .of(person)
                .forEach(completion -> courses.view(completion.course())
                        .map(CourseView::card)
                        .ifPresent(card -> learned(all, card, completion)));
        certificates
                .of(person)
                .forEach(certificate -> certificate
                        .skills()
                        .forEach(uri -> add(
                                all,
                                uri,
                                new Shown(
                                        certificate.origin(),
                                        certificate.name(),
                                        certificate.issuer(),
                                        certificate.at()))));
        return all.entrySet().stream()
                .map(entry -> skill(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void learned(Map<String, Gathered> all, CourseCard card, Completions.Completion completion) {
        Shown shown = new Shown(Origin.LEARNED, card.title(), "", completion.at());
        card.skills().forEach(taught -> add(all, taught.uri(), shown));
    }

    private void add(Map<String, Gathered> all, String uri, Shown shown) {
        Gathered gathered = at(all, uri);
        gathered.origins.add(shown.origin());
        gathered.shown.add(shown);
    }

    private Gathered at(Map<String, Gathered> all, String uri) {
        return all.computeIfAbsent(referential.same().of(uri), u -> new Gathered());
    }

    private static PassportSkill skill(String uri, Gathered gathered) {
        gathered.shown.sort(Comparator.comparing(Shown::origin).reversed());
        return new PassportSkill(new HeldSkill(uri, gathered.origins), gathered.shown);
    }
}
