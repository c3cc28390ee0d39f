package org.passerelle.web.endorsement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.endorsing.AskView;
import org.passerelle.credential.endorsing.AskingEndorsement;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** An organisation endorses the credential of a holder who asked for it, or declines. */
@Named
@RequestScoped
@Route(path = "/hr/endorsements/{id}", view = "/endorsement/answer.xhtml", access = Permission.VALIDATE_SKILL)
public class EndorsementAnswerPage {
    @Inject
    AskingEndorsement asking;

    @Inject
    Names names;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Nullable
    private AskView asked;

    @Nullable
    private String comment;

    /** Finds it before anything is shown. */
    public void load() {
        getAsked();
    }

    /** What is asked. */
    public AskView getAsked() {
        if (asked == null) {
            asked = asking.one(parts.id("id"));
        }
        return asked;
    }

    /** Endorses. */
    public void endorse() {
        asking.endorse(parts.id("id"), names.organisation(getAsked().organisation()), comment);
        redirect.to("/hr/endorsements");
    }

    /** Declines. */
    public void decline() {
        asking.decline(parts.id("id"));
        redirect.to("/hr/endorsements");
    }

    public @Nullable String getComment() {
        return comment;
    }

    public void setComment(@Nullable String comment) {
        this.comment = comment;
    }
}
