package org.passerelle.web.credential;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.issuance.Correcting;
import org.passerelle.credential.issuance.CredentialView;
import org.passerelle.credential.issuance.Credentials;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.Route;

/** What was issued, for whoever answers for it. */
@Named
@RequestScoped
@Route(path = "/admin/credentials", view = "/credential/list.xhtml", access = Permission.ADMINISTER)
public class CredentialListPage {
    @Inject
    Credentials credentials;

    @Inject
    Correcting correcting;

    @Nullable
    private String question;

    private int page = 1;

    @Nullable
    private Page<CredentialView> shown;

    /** Those whose holder's name or code fits. */
    public Page<CredentialView> getCredentials() {
        if (shown == null) {
            shown = credentials.search(question, page);
        }
        return shown;
    }

    /** The corrections that holders ask for. */
    public List<Correcting.Asked> getAsked() {
        return correcting.asked();
    }

    public @Nullable String getQuestion() {
        return question;
    }

    public void setQuestion(@Nullable String question) {
        this.question = question;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
