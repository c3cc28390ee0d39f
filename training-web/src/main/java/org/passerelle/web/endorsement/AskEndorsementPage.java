package org.passerelle.web.endorsement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.endorsing.AskView;
import org.passerelle.credential.endorsing.AskingEndorsement;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.Colleagues;
import org.passerelle.people.OrganisationDirectory;
import org.passerelle.people.Siret;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** A holder asks an organisation to endorse a credential. */
@Named
@RequestScoped
@Route(path = "/me/credentials/{id}/endorsement", view = "/endorsement/ask.xhtml", access = Permission.LEARN)
public class AskEndorsementPage {
    @Inject
    AskingEndorsement asking;

    @Inject
    OrganisationDirectory directory;

    @Inject
    Colleagues colleagues;

    @Inject
    CurrentCaller caller;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Nullable
    private List<AskView> asked;

    private String siret = "";

    @Nullable
    private String message;

    /** Finds it before anything is shown. */
    public void load() {
        getAsked();
    }

    /** What was asked before, the newest first. */
    public List<AskView> getAsked() {
        if (asked == null) {
            asked = asking.of(parts.id("id"));
        }
        return asked;
    }

    /** Asks the organisation of this number. */
    public void ask() {
        String siren = Siret.of(siret).siren();
        OrganisationDirectory.Enterprise organisation =
                directory.ofSiren(siren).orElseThrow(() -> Refusal.of("siret", "endorsement.unknownOrganisation"));
        if (caller.asPlatform(() -> colleagues.with(Permission.VALIDATE_SKILL, organisation.organisation()))
                .isEmpty()) {
            throw Refusal.of("siret", "endorsement.nobodyThere");
        }
        asking.ask(parts.id("id"), organisation.organisation(), message);
        redirect.to("/me/credentials/" + parts.id("id") + "/endorsement");
    }

    public String getSiret() {
        return siret;
    }

    public void setSiret(@Nullable String siret) {
        this.siret = Objects.requireNonNullElse(siret, "");
    }

    public @Nullable String getMessage() {
        return message;
    }

    public void setMessage(@Nullable String message) {
        this.message = message;
    }
}
