package org.passerelle.web.design.playbook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.playbook.PlayDiff;
import org.passerelle.design.playbook.PlaybookVersion;
import org.passerelle.design.playbook.ReadingPlaybook;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.Route;

/** Two versions of the playbook side by side, word by word. */
@Named
@RequestScoped
@Route(path = "/design/playbook/compare", view = "/design/playbook/compare.xhtml", access = Permission.PUBLIC)
public class PlaybookComparePage {
    @Inject
    ReadingPlaybook reading;

    @Inject
    ActiveLocale locale;

    private String from = "";
    private String to = "";

    @Nullable
    private List<PlayDiff> changes;

    @Nullable
    private List<PlaybookVersion> versions;

    /** Compares before anything is shown, so that an absent version is "not found". */
    public void load() {
        getChanges();
    }

    /** The versions, the newest first. */
    public List<PlaybookVersion> getVersions() {
        if (versions == null) {
            versions = reading.all();
        }
        return versions;
    }

    /** The plays that differ. */
    public List<PlayDiff> getChanges() {
        if (changes == null) {
            changes = reading.compare(getFrom(), getTo(), locale.language());
        }
        return changes;
    }

    /** The older one; the last but one when none is named. */
    public String getFrom() {
        return from.isEmpty()
                ? getVersions().get(Math.min(1, getVersions().size() - 1)).number()
                : from;
    }

    public void setFrom(@Nullable String from) {
        this.from = Objects.requireNonNullElse(from, "");
    }

    /** The newer one; the newest when none is named. */
    public String getTo() {
        return to.isEmpty() ? getVersions().get(0).number() : to;
    }

    public void setTo(@Nullable String to) {
        this.to = Objects.requireNonNullElse(to, "");
    }
}
