package org.passerelle.web.hr;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.issuance.CredentialView;
import org.passerelle.credential.issuance.Credentials;
import org.passerelle.credential.keeping.AnsweringHouses;
import org.passerelle.credential.keeping.RequestView;
import org.passerelle.credential.sharing.ShareView;
import org.passerelle.credential.sharing.Sharing;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Setting;
import org.passerelle.web.platform.Texts;

/** What a house asks a holder, to be answered in words, with a link, with a part that is shared, or declined. */
@Named
@RequestScoped
@Route(path = "/me/requests/{id}", view = "/hr/request.xhtml", access = Permission.LEARN)
public class HolderRequestPage {
    @Inject
    AnsweringHouses answering;

    @Inject
    Credentials credentials;

    @Inject
    Sharing sharing;

    @Inject
    Texts texts;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Nullable
    private RequestView asked;

    @Nullable
    private String answer;

    @Nullable
    private String link;

    @Nullable
    private String shared;

    /** Finds it before anything is shown. */
    public void load() {
        getAsked();
    }

    /** What is asked. */
    public RequestView getAsked() {
        if (asked == null) {
            asked = answering.one(parts.id("id"));
        }
        return asked;
    }

    /** What the credential in question attests. */
    public LocalizedText getAbout() {
        return credentials.mine().stream()
                .filter(own -> own.id().equals(getAsked().credential()))
                .map(CredentialView::name)
                .findFirst()
                .orElse(LocalizedText.of("", ""));
    }

    /** The links to parts of the caller's credentials that are open, and none. */
    public List<SelectItem> getShares() {
        List<SelectItem> all = new ArrayList<>();
        all.add(new SelectItem("", texts.of("hr.request.noShare")));
        for (CredentialView own : credentials.mine()) {
            sharing.mine(own.id()).stream().filter(ShareView::open).forEach(share -> all.add(item(own, share)));
        }
        return all;
    }

    private SelectItem item(CredentialView own, ShareView share) {
        String label = texts.of("hr.request.share", texts.in(own.name()), share.note(), texts.shortDay(share.until()));
        return new SelectItem(Setting.BASE_URL.value() + "/shared/" + share.code(), label);
    }

    /** Answers. */
    public void send() {
        boolean chosen = shared != null && !shared.isBlank();
        answering.answer(parts.id("id"), answer, chosen ? shared : link);
        redirect.to("/me/requests/" + parts.id("id"));
    }

    /** Declines. */
    public void decline() {
        answering.decline(parts.id("id"));
        redirect.to("/me/requests/" + parts.id("id"));
    }

    public @Nullable String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer;
    }

    public @Nullable String getLink() {
        return link;
    }

    public void setLink(@Nullable String link) {
        this.link = link;
    }

    public @Nullable String getShared() {
        return shared;
    }

    public void setShared(@Nullable String shared) {
        this.shared = shared;
    }
}
