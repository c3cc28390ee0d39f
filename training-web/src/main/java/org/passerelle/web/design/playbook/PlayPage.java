package org.passerelle.web.design.playbook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.playbook.Play;
import org.passerelle.design.playbook.PlaybookVersion;
import org.passerelle.design.playbook.ReadingPlaybook;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Route;

/** One play as it is in one version; the address stays right for ever. */
@Named
@RequestScoped
@Route(
        path = "/design/playbook/{version}/plays/{play}",
        view = "/design/playbook/play.xhtml",
        access = Permission.PUBLIC,
        cached = true)
public class PlayPage {
    @Inject
    ReadingPlaybook reading;

    @Inject
    AddressParts parts;

    @Nullable
    private PlaybookVersion version;

    /** Finds the play before anything is shown, so that an absent one is "not found". */
    public void load() {
        getPlay();
    }

    /** The version. */
    public PlaybookVersion getVersion() {
        if (version == null) {
            version = reading.version(parts.word("version"));
        }
        return version;
    }

    /** The play's number. */
    public int getNumber() {
        String number = parts.word("play");
        if (!number.matches("\\d{1,3}")) {
            throw new NotFound("play", number);
        }
        return Integer.parseInt(number);
    }

    /** The play. */
    public Play getPlay() {
        return getVersion().play(getNumber());
    }

    /** How many plays there are. */
    public int getPlays() {
        return getVersion().plays().list().size();
    }
}
