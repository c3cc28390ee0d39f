package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Permission;
import org.passerelle.matching.TakingDemand;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.ActiveZone;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

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

    @Nullable
    private List<Possibilities.Possible> all;

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

    /** Takes one on, and opens its draft. */
    public void take(String skillUri) {
        UUID draft = taking.take(skillUri, zone.getCode(), body.id(), locale.language());
        redirect.to("/trainer/courses/" + draft + "/sheet");
    }
}
