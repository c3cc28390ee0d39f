package org.passerelle.web.credential;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.issuance.CredentialView;
import org.passerelle.credential.issuance.Credentials;
import org.passerelle.credential.issuance.Disclosing;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Route;

/** A holder chooses what of a credential to show, and takes it along as a signed file. */
@Named
@RequestScoped
@Route(path = "/me/credentials/{id}", view = "/credential/choose.xhtml", access = Permission.LEARN)
public class ChoosePage {
    @Inject
    Credentials credentials;

    @Inject
    Disclosing disclosing;

    @Inject
    AddressParts parts;

    @Nullable
    private CredentialView credential;

    @Nullable
    private List<Disclosing.Part> all;

    /** Finds it before anything is shown. */
    public void load() {
        getCredential();
    }

    /** The credential, which is the caller's own. */
    public CredentialView getCredential() {
        if (credential == null) {
            UUID id = parts.id("id");
            credential = credentials.mine().stream()
                    .filter(own -> own.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("credential", id));
        }
        return credential;
    }

    /** What can be shown or kept back. */
    public List<Disclosing.Part> getParts() {
        if (all == null) {
            all = disclosing.parts(getCredential().id());
        }
        return all;
    }

    /** Sends the part that is ticked. */
    public void take() {
        Set<Integer> places = sent("result").stream()
                .filter(place -> place.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
        String shown = disclosing.shown(
                getCredential().id(),
                places,
                !sent("name").isEmpty(),
                !sent("evidence").isEmpty());
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext answer = faces.getExternalContext();
        answer.responseReset();
        answer.setResponseContentType("application/vc");
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"part.json\"");
        answer.setResponseHeader("Cache-Control", "no-store");
        try {
            answer.getResponseOutputStream().write(shown.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    private static List<String> sent(String name) {
        String[] values = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get(name);
        return values == null ? List.of() : Arrays.asList(values);
    }
}
