package org.passerelle.web.passport;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Permission;
import org.passerelle.people.People;
import org.passerelle.profile.KeepingPassport;
import org.passerelle.profile.SharedPassport;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Route;

/** The part of a passport that its holder shows by a link, as it is at this moment; or that the link has ended. */
@Named
@RequestScoped
@Route(path = "/passports/{code}", view = "/passport/shared.xhtml", access = Permission.PUBLIC, cookieless = true)
public class SharedPassportPage {
    @Inject
    KeepingPassport passport;

    @Inject
    People people;

    @Inject
    CurrentCaller caller;

    @Inject
    Passages passages;

    @Nullable
    private String code;

    @Nullable
    private SharedPassport shown;

    private String holder = "";
    private List<Passages.Section> sections = List.of();

    /** Finds it before anything is shown. */
    public void load() {
        shown = passport.open(code == null ? "" : code).orElse(null);
        if (shown != null) {
            sections = passages.sections(shown.skills());
            holder = shown.holder()
                    .map(person -> caller.asPlatform(() -> people.find(person).name()))
                    .orElse("");
        }
    }

    /** Whether the link has ended. */
    public boolean isOver() {
        return shown == null;
    }

    /** The holder's name; empty when it is kept back. */
    public String getHolder() {
        return holder;
    }

    /** Until when the link shows something; null when it has ended. */
    public @Nullable Instant getUntil() {
        return shown == null ? null : shown.link().until();
    }

    /** The parts that have something in them. */
    public List<Passages.Section> getSections() {
        return sections;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }
}
