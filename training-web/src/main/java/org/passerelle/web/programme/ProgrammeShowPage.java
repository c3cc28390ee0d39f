package org.passerelle.web.programme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.CourseCard;
import org.passerelle.catalogue.ProgrammeCatalogue;
import org.passerelle.catalogue.ProgrammeView;
import org.passerelle.credential.issuance.CredentialView;
import org.passerelle.credential.issuance.Credentials;
import org.passerelle.delivery.Learning;
import org.passerelle.kernel.Permission;
import org.passerelle.matching.FindingCourses;
import org.passerelle.matching.RankingReason;
import org.passerelle.people.OrganisationDirectory;
import org.passerelle.skills.Referential;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.ActiveZone;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** A programme: what it gives, who asks for that, and how far the reader has got, station by station. */
@Named
@RequestScoped
@Route(path = "/programmes/{slug}", view = "/programme/show.xhtml", access = Permission.PUBLIC)
public class ProgrammeShowPage {
    private static final int MOST_REASONS = 3;

    @Inject
    ProgrammeCatalogue programmes;

    @Inject
    Credentials credentials;

    @Inject
    Learning learning;

    @Inject
    FindingCourses finding;

    @Inject
    Referential referential;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    CurrentCaller caller;

    @Inject
    ActiveZone zone;

    @Inject
    ActiveLocale locale;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Inject
    Texts texts;

    @Nullable
    private ProgrammeView programme;

    @Nullable
    private List<Station> stations;

    @Nullable
    private Map<String, CredentialView> mine;

    /** How far one has got in a course. */
    public enum State {
        /** Attested. */
        DONE,
        /** Begun. */
        NOW,
        /** To come. */
        TO_COME
    }

    /**
     * A course on the line.
     *
     * @param code what opens its credential; empty before
     * @param enrolment the reader's own place in it; null without one
     */
    public record Station(
            CourseCard course,
            State state,
            String code,
            @Nullable UUID enrolment) {}

    /** A skill in words. @param level 1 to 4 */
    public record Skill(String uri, String label, int level) {}

    /** Finds it before anything is shown. */
    public void load() {
        getProgramme();
    }

    /** The programme. */
    public ProgrammeView getProgramme() {
        if (programme == null) {
            programme = programmes.bySlug(parts.word("slug"));
        }
        return programme;
    }

    /** Its courses in order, with how far the reader has got. */
    public List<Station> getStations() {
        if (stations == null) {
            Map<UUID, UUID> begun = begun();
            stations = getProgramme().courses().stream()
                    .map(course -> station(course, begun.get(course.id())))
                    .toList();
        }
        return stations;
    }

    private Station station(CourseCard course, @Nullable UUID enrolment) {
        CredentialView earned = mine().get(course.slug());
        State state = earned != null ? State.DONE : enrolment != null ? State.NOW : State.TO_COME;
        return new Station(course, state, earned == null ? "" : earned.code(), enrolment);
    }

    /** What the reader earned and holds, by what it was earned in. */
    private Map<String, CredentialView> mine() {
        if (mine == null) {
            Map<String, CredentialView> found = new HashMap<>();
            if (isLearner()) {
                credentials.mine().stream()
                        .filter(own -> !own.isRevoked())
                        .forEach(own -> found.put(own.source(), own));
            }
            mine = found;
        }
        return mine;
    }

    private Map<UUID, UUID> begun() {
        Map<UUID, UUID> places = new HashMap<>();
        if (isLearner()) {
            learning.mine()
                    .forEach(desk -> places.putIfAbsent(
                            desk.course().course(), desk.place().enrolment()));
        }
        return places;
    }

    /** Whether the reader is somebody who learns here. */
    public boolean isLearner() {
        return caller.isKnown() && caller.may(Permission.LEARN);
    }

    /** How many courses the reader has completed. */
    public long getDone() {
        return getStations().stream().filter(one -> one.state() == State.DONE).count();
    }

    /** The reader's award; null before it is earned. */
    public @Nullable CredentialView getAward() {
        return mine().get("programme/" + getProgramme().slug());
    }

    /** Whether the reader has completed it without having been awarded yet. */
    public boolean isClaimable() {
        return isLearner() && getAward() == null && getDone() >= getProgramme().required();
    }

    /** Asks for the award. */
    public void claim() {
        programmes.claim(parts.word("slug"));
        redirect.to("/programmes/" + getProgramme().slug());
    }

    /** The skills that it gives, in words. */
    public List<Skill> getSkills() {
        return getProgramme().skills().stream()
                .map(taught ->
                        new Skill(taught.uri(), referential.label(taught.uri(), locale.language()), taught.level()))
                .toList();
    }

    /** Who around asks for what its courses teach, the most openings first, each skill once; at most three. */
    public List<String> getReasons() {
        Set<String> told = new HashSet<>();
        return getProgramme().courses().stream()
                .flatMap(course -> finding.reasons(course, zone.getCode()).reasons().stream())
                .sorted(Comparator.comparingInt(RankingReason::openings).reversed())
                .filter(reason -> told.add(reason.skillUri()))
                .limit(MOST_REASONS)
                .map(reason -> texts.ofAll(
                        reason.key(), reason.values(referential.label(reason.skillUri(), locale.language()))))
                .toList();
    }

    /** The name of its training body. */
    public String getBody() {
        UUID body = getProgramme().organisation();
        return Optional.ofNullable(organisations.cards(Set.of(body)).get(body))
                .map(OrganisationDirectory.Card::name)
                .orElse("");
    }
}
