package org.passerelle.web.credential;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
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
import org.passerelle.credential.issuance.AskingCorrection;
import org.passerelle.credential.issuance.CredentialView;
import org.passerelle.credential.issuance.Credentials;
import org.passerelle.credential.issuance.Disclosing;
import org.passerelle.credential.proof.Issuers;
import org.passerelle.credential.proof.StrictJson;
import org.passerelle.credential.sharing.ShareView;
import org.passerelle.credential.sharing.Sharing;
import org.passerelle.credential.verification.Claims;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Setting;
import org.passerelle.web.platform.Texts;

/** A holder chooses what of a credential to show, and takes it along as a signed file or hands out a link to it. */
@Named
@RequestScoped
@Route(path = "/me/credentials/{id}", view = "/credential/choose.xhtml", access = Permission.LEARN)
public class ChoosePage {
    private static final List<Integer> TERMS = List.of(7, 30, 90, Sharing.MOST_DAYS);

    @Inject
    Credentials credentials;

    @Inject
    Disclosing disclosing;

    @Inject
    Sharing sharing;

    @Inject
    AskingCorrection asking;

    @Inject
    Issuers issuers;

    @Inject
    Texts texts;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    private int days = 30;
    private String note = "";
    private String name = "";

    @Nullable
    private CredentialView credential;

    @Nullable
    private List<Disclosing.Part> all;

    @Nullable
    private List<ShareView> shares;

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

    /** The links to parts of it, the newest first. */
    public List<ShareView> getShares() {
        if (shares == null) {
            shares = sharing.mine(getCredential().id());
        }
        return shares;
    }

    /** Where LinkedIn offers to add it to a profile. */
    public String getLinkedIn() {
        CredentialView c = getCredential();
        return LinkedIn.adding(
                texts.in(c.name()),
                issuers.of(StrictJson.read(c.document())).name(),
                c.issuedAt(),
                Claims.ofOurOwn(c.document()).validUntil(),
                issuers.platform().url() + "/credentials/" + c.code(),
                c.code());
    }

    /** The address of a link. */
    public String address(ShareView share) {
        return Setting.BASE_URL.value() + "/shared/" + share.code();
    }

    /** For how long a link can show something. */
    public List<SelectItem> getTerms() {
        return TERMS.stream()
                .map(term -> new SelectItem(term, texts.of("credential.share.term", term)))
                .toList();
    }

    /** Whether a box is ticked: all are until somebody chose. */
    public boolean isTicked(String name, String value) {
        return !FacesContext.getCurrentInstance().isPostback() || sent(name).contains(value);
    }

    /** Makes a link to the part that is ticked. */
    public void share() {
        sharing.share(getCredential().id(), choice(), days, note);
        redirect.to("/me/credentials/" + getCredential().id() + "#links");
    }

    /** Stops a link. */
    public void stop(UUID share) {
        sharing.stop(share);
        redirect.to("/me/credentials/" + getCredential().id() + "#links");
    }

    private static Disclosing.Choice choice() {
        Set<Integer> places = sent("result").stream()
                .filter(place -> place.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
        return new Disclosing.Choice(
                places,
                !sent("name").isEmpty(),
                !sent("evidence").isEmpty(),
                !sent("endorsed").isEmpty());
    }

    /** The name that was asked for; empty when none was. */
    public String getAsked() {
        return asking.asked(getCredential().id()).orElse("");
    }

    /** Asks for another name. */
    public void ask() {
        asking.ask(getCredential().id(), name);
        redirect.to("/me/credentials/" + getCredential().id() + "#name-title");
    }

    public String getNewName() {
        return name;
    }

    public void setNewName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note == null ? "" : note;
    }

    /** Sends the part that is ticked. */
    public void take() {
        String shown = disclosing.shown(getCredential().id(), choice());
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
