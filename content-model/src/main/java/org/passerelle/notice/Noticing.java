package org.passerelle.notice;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/** Shows people what is new for them. */
@UseCase
public class Noticing {
    /** How many a page shows. */
    public static final int SIZE = 20;

    @Inject
    Notices notices;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** The caller's, the newest first. */
    @Allowed(value = Permission.OWN_ACCOUNT, reads = true)
    public Page<NoticeView> mine(boolean unreadAlone, int page, int size) {
        return notices.page(caller.requirePerson(), unreadAlone, page, size).map(Notice::view);
    }

    /** How many the caller has not read. Whoever looks at the thing that some are about has read those now. */
    @Allowed(value = Permission.OWN_ACCOUNT, reads = true)
    public long unread(String lookedAt) {
        UUID me = caller.requirePerson();
        long all = notices.unread(me);
        return all == 0 ? 0 : all - notices.readAbout(me, lookedAt, clock.instant());
    }

    /** One of the caller's, which is read by that. @throws NotFound when it is somebody else's */
    @Allowed(value = Permission.OWN_ACCOUNT, reads = true)
    public NoticeView open(UUID id) {
        Notice notice = notices.own(id, caller.requirePerson());
        NoticeView view = notice.view();
        notices.read(notice, clock.instant());
        return view;
    }

    /** One of the caller's is read. @throws NotFound when it is somebody else's */
    @Allowed(Permission.OWN_ACCOUNT)
    public void read(UUID id) {
        notices.read(notices.own(id, caller.requirePerson()), clock.instant());
    }

    /** All of the caller's are read. @return how many were not */
    @Allowed(Permission.OWN_ACCOUNT)
    public int readAll() {
        return notices.readAll(caller.requirePerson(), clock.instant());
    }
}
