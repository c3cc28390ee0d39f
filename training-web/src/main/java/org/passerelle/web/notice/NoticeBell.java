package org.passerelle.web.notice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.passerelle.notice.Noticing;
import org.passerelle.web.platform.RouteFilter;

/** The bell in the header of every page: how much is new. Whoever looks at a thing has read what tells of it. */
@Named
@RequestScoped
public class NoticeBell {
    private static final int MOST = 99;

    @Inject
    Noticing noticing;

    @Inject
    HttpServletRequest request;

    private long unread = -1;

    /** How many notices are not read. */
    public long getUnread() {
        if (unread < 0) {
            Object address = request.getAttribute(RouteFilter.ADDRESS);
            String path = address == null ? "" : address.toString().replaceFirst("[?#].*", "");
            unread = noticing.unread(path);
        }
        return unread;
    }

    /** The figure on the bell. */
    public String getFigure() {
        return getUnread() > MOST ? MOST + "+" : String.valueOf(getUnread());
    }
}
