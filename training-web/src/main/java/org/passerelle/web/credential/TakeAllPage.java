package org.passerelle.web.credential;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.passerelle.credential.issuance.CredentialView;
import org.passerelle.credential.issuance.Credentials;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** Everything that the caller has earned, as one archive to take along; who has nothing yet is led to the list. */
@Named
@RequestScoped
@Route(path = "/me/credentials.zip", view = "/credential/take.xhtml", access = Permission.LEARN)
public class TakeAllPage {
    @Inject
    Credentials credentials;

    @Inject
    CredentialArchive archive;

    @Inject
    Redirect redirect;

    /** Sends it. */
    public void send() {
        List<CredentialView> mine = credentials.mine();
        if (mine.isEmpty()) {
            redirect.to("/me/credentials");
            return;
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext answer = faces.getExternalContext();
        answer.setResponseContentType("application/zip");
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"credentials.zip\"");
        try {
            archive.write(mine, answer.getResponseOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
