package org.passerelle.web.notice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.passerelle.kernel.Permission;
import org.passerelle.notice.Noticing;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** Leads from a notice, or from a mail that tells of it, to its thing. */
@Named
@RequestScoped
@Route(path = "/me/notices/{notice}", view = "/notice/open.xhtml", access = Permission.OWN_ACCOUNT)
public class NoticeOpenPage {
    @Inject
    Noticing noticing;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    /** It is read, and its thing is shown. */
    public void load() {
        redirect.to(noticing.open(parts.id("notice")).path());
    }
}
