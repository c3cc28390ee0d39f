package org.passerelle.web.notice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.notice.NoticeView;
import org.passerelle.notice.NoticeWords;
import org.passerelle.notice.Noticing;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** What is new for somebody, the newest first. */
@Named
@RequestScoped
@Route(path = "/me/notices", view = "/notice/list.xhtml", access = Permission.OWN_ACCOUNT)
public class NoticesPage {
    private static final String ADDRESS = "/me/notices";

    @Inject
    Noticing noticing;

    @Inject
    NoticeWords words;

    @Inject
    ActiveLocale locale;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Nullable
    private Page<NoticeView> notices;

    /** The notices. */
    public Page<NoticeView> getNotices() {
        if (notices == null) {
            String page = parts.word("page");
            notices = noticing.mine(
                    isUnreadAlone(), page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, Noticing.SIZE);
        }
        return notices;
    }

    /** Whether those that were read are left out. */
    public boolean isUnreadAlone() {
        return "unread".equals(parts.word("show"));
    }

    /** The sentence of a notice. */
    public String say(NoticeView notice) {
        return words.of(locale.language(), notice);
    }

    /** This page as it is narrowed, for turning pages. */
    public String getHere() {
        return isUnreadAlone() ? ADDRESS + "?show=unread" : ADDRESS;
    }

    /** The one whose button was pressed is read. */
    public void readOne() {
        noticing.read(parts.id("read"));
        redirect.to(getHere());
    }

    /** All are read. */
    public void readAll() {
        noticing.readAll();
        redirect.to(ADDRESS);
    }
}
