package org.passerelle.web.design.playbook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.playbook.PlaybookVersion;
import org.passerelle.design.playbook.ReadingPlaybook;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Route;

/** The playbook of today, or as it was in one of its versions. */
@Named
@RequestScoped
@Route(path = "/design/playbook", view = "/design/playbook/show.xhtml", access = Permission.PUBLIC, cached = true)
@Route(
        path = "/design/playbook/{version}",
        view = "/design/playbook/show.xhtml",
        access = Permission.PUBLIC,
        cached = true)
public class PlaybookPage {
    @Inject
    ReadingPlaybook reading;

    @Inject
    AddressParts parts;

    @Nullable
    private PlaybookVersion version;

    @Nullable
    private List<PlaybookVersion> all;

    /** Finds the version before anything is shown, so that an absent one is "not found". */
    public void load() {
        getVersion();
    }

    /** The version that is read. */
    public PlaybookVersion getVersion() {
        if (version == null) {
            String number = parts.word("version");
            version = number.isEmpty() ? reading.current() : reading.version(number);
        }
        return version;
    }

    /** Whether there is a newer one. */
    public boolean isOld() {
        return !getVersion().number().equals(getAll().get(0).number());
    }

    /** All versions, the newest first. */
    public List<PlaybookVersion> getAll() {
        if (all == null) {
            all = reading.all();
        }
        return all;
    }
}
