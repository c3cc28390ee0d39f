package org.passerelle.web.path;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.demand.DemandView;
import org.passerelle.kernel.Permission;
import org.passerelle.matching.Wishing;
import org.passerelle.matching.path.Aim;
import org.passerelle.matching.path.FindingPath;
import org.passerelle.matching.path.LearningPath;
import org.passerelle.matching.path.Way;
import org.passerelle.profile.HeldSkill;
import org.passerelle.profile.KeepingProfile;
import org.passerelle.profile.Origin;
import org.passerelle.profile.ProfileView;
import org.passerelle.skills.Occupation;
import org.passerelle.skills.Referential;
import org.passerelle.territory.EmploymentZone;
import org.passerelle.territory.Territory;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.ActiveZone;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.RouteFilter;
import org.passerelle.web.platform.Texts;

/** The way from what one can do to a job, with its stations; for everybody, with an account or without. */
@Named
@RequestScoped
@Route(path = "/path", view = "/path/show.xhtml", access = Permission.PUBLIC, cached = true)
public class PathPage {
    @Inject
    PathChoice choice;

    @Inject
    Destinations destinations;

    @Inject
    FindingPath finding;

    @Inject
    KeepingProfile profile;

    @Inject
    Wishing wishing;

    @Inject
    Referential referential;

    @Inject
    Territory territory;

    @Inject
    ActiveZone zone;

    @Inject
    ActiveLocale locale;

    @Inject
    Redirect redirect;

    @Inject
    Texts texts;

    @Nullable
    private LearningPath path;

    @Nullable
    private Set<String> wished;

    /**
     * A skill that the job asks for.
     *
     * @param origin how it is known that one has it, in words; empty for strangers and skills not held
     */
    public record Wanted(String uri, String label, boolean held, boolean helpful, String origin) {}

    /** What cannot be learned. @param wished whether the caller said that they need it */
    public record Gap(String uri, String label, String why, boolean wished) {}

    /** What the way could be short in. */
    public record Choice(String value, String label, boolean chosen) {}

    public String getWords() {
        return choice.words();
    }

    /** Whether a job is chosen. */
    public boolean isChosen() {
        return choice.destination().isPresent();
    }

    /** Whether the posting that was asked for no longer stands open. */
    public boolean isGone() {
        return choice.gone();
    }

    /** The job. */
    public Destination getTo() {
        return choice.destination().orElseThrow();
    }

    public String getJob() {
        return getTo().occupation();
    }

    public String getDemand() {
        return getTo().demand();
    }

    /** What the job is called. */
    public String getLabel() {
        return getTo().label();
    }

    /** The occupations of the words typed. */
    public List<Occupation> getOccupations() {
        return getWords().isBlank() ? List.of() : destinations.occupations(getWords());
    }

    /** Postings around, of the words typed if there are any. */
    public List<DemandView> getPostings() {
        return destinations.postings(getWords());
    }

    /** Where a posting is. */
    public String place(DemandView posting) {
        return territory.zone(posting.zoneCode()).map(EmploymentZone::name).orElse("");
    }

    /** The way. */
    public LearningPath getPath() {
        if (path == null) {
            path = finding.find(choice.query(getTo()));
        }
        return path;
    }

    /** What the job asks for, what it cannot do without first. */
    public List<Wanted> getWanted() {
        Set<String> all = new HashSet<>(getTo().required());
        all.addAll(getTo().helpful());
        Set<String> held = choice.held(all);
        Map<String, HeldSkill> own = choice.own().map(ProfileView::skills).orElse(List.of()).stream()
                .collect(Collectors.toMap(HeldSkill::uri, skill -> skill));
        return all.stream()
                .map(uri -> new Wanted(
                        uri,
                        label(uri),
                        held.contains(uri),
                        getTo().helpful().contains(uri),
                        own.containsKey(uri) && held.contains(uri) ? origin(Objects.requireNonNull(own.get(uri))) : ""))
                .sorted(Comparator.comparing(Wanted::helpful).thenComparing(Wanted::label))
                .toList();
    }

    private String origin(HeldSkill skill) {
        Origin strongest =
                skill.origins().stream().max(Comparator.naturalOrder()).orElse(Origin.CLAIMED);
        return texts.name("path.origin", strongest);
    }

    /** What cannot be learned now, and why. */
    public List<Gap> getGaps() {
        return getPath().missing().stream()
                .map(missing -> new Gap(
                        missing.skillUri(),
                        label(missing.skillUri()),
                        texts.name("path.missing", missing.why()),
                        wished().contains(missing.skillUri())))
                .toList();
    }

    private Set<String> wished() {
        if (wished == null) {
            wished = choice.own().isPresent() ? wishing.mine() : Set.of();
        }
        return wished;
    }

    /** A skill's label. */
    public String label(String uri) {
        return referential.label(uri, locale.language());
    }

    /** The labels of skills, in one line. */
    public String labels(List<String> uris) {
        return uris.stream().map(this::label).sorted().collect(Collectors.joining(", "));
    }

    /** What a way costs, in words. */
    public String cost(Way way) {
        List<String> parts = new ArrayList<>(List.of(
                texts.of("path.hours", way.hours()),
                way.euros() == 0 ? texts.of("path.free") : texts.of("path.euros", way.euros())));
        if (way.kilometres() > 0) {
            parts.add(texts.of("path.kilometres", way.kilometres()));
        }
        return String.join(" · ", parts);
    }

    /** How short the way is for sure, in words. */
    public String getProof() {
        return getPath().proven()
                ? texts.name("path.proven", choice.aim())
                : texts.of("path.gap", (int) Math.ceil(100 * getPath().gap()));
    }

    /** How many of the skills that the way leads to are held. */
    public String getStart() {
        return texts.of(
                "path.start", getPath().held().size(), getPath().wanted().size());
    }

    /** What the way can be short in. */
    public List<Choice> getAims() {
        return Arrays.stream(Aim.values())
                .filter(aim -> aim != Aim.KILOMETRES || zone.isChosen())
                .map(aim -> new Choice(aim.name(), texts.name("path.aim", aim), aim == choice.aim()))
                .toList();
    }

    public boolean isFar() {
        return choice.is("far");
    }

    public boolean isMore() {
        return choice.is("more");
    }

    /** Whether the way can be kept: somebody who learns is signed in. */
    public boolean isKeepable() {
        return choice.own().isPresent();
    }

    /** Whether this job is the caller's goal already. */
    public boolean isGoal() {
        return choice.own()
                .flatMap(ProfileView::goal)
                .filter(getTo().goal()::equals)
                .isPresent();
    }

    /** Keeps what is ticked in the profile, and the job as the goal. */
    public void keep() {
        Set<String> all = Stream.concat(getTo().required().stream(), getTo().helpful().stream())
                .collect(Collectors.toSet());
        Set<String> held = choice.held(all);
        held.retainAll(all);
        all.removeAll(held);
        profile.claim(held);
        profile.disclaim(all);
        profile.aimAt(getTo().goal());
        redirect.to("/path");
    }

    /** Takes down that the caller needs a skill that cannot be learned. */
    public void wish(String skillUri) {
        wishing.wish(skillUri, zone.getCode());
        wished = null;
    }

    /** Where to sign in, to come back to this very way. */
    public String getSignIn() {
        String here = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestMap()
                .getOrDefault(RouteFilter.ADDRESS, "/path")
                .toString();
        return "/sign-in?next=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
    }
}
