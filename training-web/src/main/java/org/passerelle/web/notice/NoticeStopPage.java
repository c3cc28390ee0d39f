package org.passerelle.web.notice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Optional;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.notice.ChoosingMail;
import org.passerelle.notice.NoticeType;
import org.passerelle.notice.SendingNotices;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** Stops mail of a kind, or all of it, by the link that stands in each; without signing in. */
@Named
@RequestScoped
@Route(path = "/notices/stop/{code}/{kind}", view = "/notice/stop.xhtml", access = Permission.PUBLIC)
public class NoticeStopPage {
    @Inject
    ChoosingMail choosing;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    /** The kind that an address names; empty for all kinds. @throws NotFound when there is no such kind */
    static Optional<NoticeType> kind(String word) {
        if (word.equals(SendingNotices.ALL)) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(NoticeType.values())
                .filter(type -> type.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new NotFound("kind", word)));
    }

    /** Answers that there is no such page to whoever guesses. */
    public void load() {
        isOn();
    }

    /** Whether mail of this kind still comes. */
    public boolean isOn() {
        return choosing.isOn(getCode(), kind(getKind()));
    }

    /** Whether mail of any kind still comes. */
    public boolean isAnyOn() {
        return choosing.isOn(getCode(), Optional.empty());
    }

    /** Whether the link is about one kind of news. */
    public boolean isOneKind() {
        return kind(getKind()).isPresent();
    }

    /** The code in the address. */
    public String getCode() {
        return parts.word("code");
    }

    /** The kind of news in the address. */
    public String getKind() {
        return parts.word("kind");
    }

    /** No mail of this kind any more. */
    public void stop() {
        choosing.stop(getCode(), kind(getKind()));
        back();
    }

    /** No mail any more. */
    public void stopAll() {
        choosing.stop(getCode(), Optional.empty());
        back();
    }

    /** Mail of this kind again. */
    public void resume() {
        choosing.resume(getCode(), kind(getKind()));
        back();
    }

    private void back() {
        redirect.to("/notices/stop/" + getCode() + "/" + getKind());
    }
}
