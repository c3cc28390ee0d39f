package org.passerelle.notice;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/** Tells people what happened, in the transaction in which it did; what happens again before it is read is one. */
@UseCase
public class Telling {
    private static final int AT_ONCE = 500;

    @Inject
    Notices notices;

    @Inject
    Rhythms rhythms;

    @Inject
    Clock clock;

    /** Tells these people. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public void tell(Collection<UUID> people, NoticeDraft draft) {
        List<UUID> all = people.stream().distinct().sorted().toList();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            some(all.subList(from, Math.min(all.size(), from + AT_ONCE)), draft);
        }
    }

    private void some(List<UUID> people, NoticeDraft draft) {
        Instant now = clock.instant();
        Map<UUID, MailWay> ways = rhythms.ways(people, draft.type());
        Map<UUID, NoticeRhythm> known = rhythms.of(people);
        Map<UUID, Notice> before = notices.unreadSame(people, draft);
        for (UUID person : people) {
            Notice notice = before.get(person);
            if (notice == null) {
                notice = new Notice(person, draft, now);
                notices.add(notice);
            } else {
                notice.again(draft, now);
            }
            if (draft.urgent() || !notice.waitsForMail()) {
                NoticeRhythm rhythm = Objects.requireNonNullElseGet(known.get(person), () -> new NoticeRhythm(person));
                notice.mail(ways.getOrDefault(person, draft.type().usual()), rhythm, now);
            }
        }
    }
}
