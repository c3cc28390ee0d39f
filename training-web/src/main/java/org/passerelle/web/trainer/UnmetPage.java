package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.demand.SkillAsk;
import org.passerelle.kernel.Permission;
import org.passerelle.matching.TakingDemand;
import org.passerelle.matching.Wishing;
import org.passerelle.skills.Referential;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.ActiveZone;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** What is asked for around here and not taught enough, as courses that one could give. */
@Named
@RequestScoped
@Route(path = "/trainer/demand", view = "/trainer/demand.xhtml", access = Permission.AUTHOR_COURSE)
public class UnmetPage {
    private static final int MOST = 24;

    @Inject
    Possibilities possibilities;

    @Inject
    TakingDemand taking;

    @Inject
    Body body;

    @Inject
    ActiveZone zone;

    @Inject
    ActiveLocale locale;

    @Inject
    Redirect redirect;

    @Inject
    Wishing wishing;

    @Inject
    Referential referential;

    @Inject
    Texts texts;

    @Nullable
    private List<Possibilities.Possible> all;

    /** A skill that learners wish for. @param begin where a course for it is begun */
    public record Wish(String label, int people, String begin) {}

    /** Those for one reason, or all. */
    public List<Possibilities.Possible> of(String why) {
        return getAll().stream().filter(possible -> possible.why().equals(why)).toList();
    }

    /** All, the most missed first. */
    public List<Possibilities.Possible> getAll() {
        if (all == null) {
            all = possibilities.of(MOST);
        }
        return all;
    }

    /** The reasons, in the order in which they are shown. */
    public List<String> getReasons() {
        return List.of("NO_COURSE", "FULL", "TOO_FAR");
    }

    /** What learners around wish for, what most do first. */
    public List<Wish> getWished() {
        return wishing.wished(zone.getCode(), MOST).stream()
                .map(wished -> new Wish(
                        referential.label(wished.skillUri(), locale.language()),
                        wished.people(),
                        "/trainer/courses/new?teach=" + URLEncoder.encode(wished.skillUri(), StandardCharsets.UTF_8)))
                .toList();
    }

    /**
     * Agents of an administration who lack skills.
     *
     * @param taught whether courses teach all of them
     * @param begin where a course for the first of them is begun
     */
    public record Lacking(
            String administration, String told, List<String> skills, String why, boolean taught, String begin) {}

    /** What administrations within an hour want their agents to learn, the newest first. */
    public List<Lacking> getLacking() {
        return taking.lacking(zone.getCode(), MOST).stream().map(this::lacking).toList();
    }

    private Lacking lacking(TakingDemand.Lacking lacking) {
        List<String> uris =
                lacking.need().skills().stream().map(SkillAsk::skillUri).toList();
        return new Lacking(
                lacking.need().employer().name(),
                texts.of(
                        "trainer.demand.lacking.people",
                        lacking.need().openings(),
                        texts.day(lacking.need().validThrough())),
                uris.stream()
                        .map(uri -> referential.label(uri, locale.language()))
                        .toList(),
                lacking.need().text(),
                lacking.taught(),
                "/trainer/courses/new?teach=" + URLEncoder.encode(uris.get(0), StandardCharsets.UTF_8));
    }

    /** Takes one on, and opens its draft. */
    public void take(String skillUri) {
        UUID draft = taking.take(skillUri, zone.getCode(), body.id(), locale.language());
        redirect.to("/trainer/courses/" + draft + "/sheet");
    }
}
