package org.passerelle.web.design.capsule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.capsule.Addressee;
import org.passerelle.design.capsule.AskingServices;
import org.passerelle.design.capsule.Capsule;
import org.passerelle.design.capsule.QuestionDraft;
import org.passerelle.design.capsule.ReadingCapsules;
import org.passerelle.design.capsule.ServiceQuestion;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** The form by which a capsule's question goes to a service; after a silence, to whoever is asked next. */
@Named
@RequestScoped
@Route(
        path = "/design/capsules/{capsule}/question",
        view = "/design/capsule/ask.xhtml",
        access = Permission.TAKE_PART_IN_DESIGN)
public class CapsuleAskPage {
    @Inject
    ReadingCapsules reading;

    @Inject
    AskingServices asking;

    @Inject
    AddressParts parts;

    @Inject
    CurrentCaller caller;

    @Inject
    Redirect redirect;

    @Inject
    Texts texts;

    private String addressee = Addressee.SERVICE_HEAD.name();
    private String email = "";
    private String subject = "";
    private String text = "";

    @Nullable
    private Capsule capsule;

    /** What the capsule proposes, or what was asked in vain; a form that was sent brings its own. */
    public void load() {
        text = texts.in(getCapsule().question());
        if (!getAfter().isEmpty()) {
            ServiceQuestion silent = asking.mine(parts.id("after"));
            subject = silent.subject();
            text = silent.text();
            addressee = silent.addressee().next().orElse(silent.addressee()).name();
        }
    }

    /** The capsule. */
    public Capsule getCapsule() {
        if (capsule == null) {
            capsule = reading.show(parts.word("capsule")).capsule();
        }
        return capsule;
    }

    /** Sends it. */
    public void send() {
        UUID follows = getAfter().isEmpty() ? null : parts.id("after");
        asking.ask(getCapsule().slug(), caller.getName(), new QuestionDraft(chosen(), email, subject, text, follows));
        redirect.to("/design/capsules/mine?sent=1");
    }

    private Addressee chosen() {
        return Arrays.stream(Addressee.values())
                .filter(a -> a.name().equals(addressee))
                .findFirst()
                .orElse(Addressee.SERVICE_HEAD);
    }

    /** Whom one can ask. */
    public List<SelectItem> getAddressees() {
        return Arrays.stream(Addressee.values())
                .map(a -> new SelectItem(a.name(), texts.name("design.addressee", a)))
                .toList();
    }

    /** The question in whose wake this one is asked; empty for none. */
    public String getAfter() {
        return parts.word("after");
    }

    public String getAddressee() {
        return addressee;
    }

    public void setAddressee(@Nullable String addressee) {
        this.addressee = Objects.requireNonNullElse(addressee, "");
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = Objects.requireNonNullElse(email, "");
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(@Nullable String subject) {
        this.subject = Objects.requireNonNullElse(subject, "");
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = Objects.requireNonNullElse(text, "");
    }
}
