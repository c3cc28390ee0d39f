package org.passerelle.announcement;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;
import org.passerelle.people.People;

/** Shows learners what was announced to them. */
@UseCase
public class ReadingAnnouncements {
    @Inject
    Announcements announcements;

    @Inject
    People people;

    @Inject
    Caller caller;

    /** What was announced to the caller in a run, the newest first. */
    @Allowed(value = Permission.OWN_ACCOUNT, reads = true)
    public List<AnnouncementView> mine(UUID run) {
        List<Object[]> rows = announcements.to(caller.requirePerson(), run);
        Map<UUID, String> names = people.names(
                rows.stream().map(row -> ((Announcement) row[0]).author()).toList());
        return rows.stream()
                .map(row -> {
                    Announcement a = (Announcement) row[0];
                    return a.view(names.getOrDefault(a.author(), ""), 0, 0, ((AnnouncementReceipt) row[1]).isRead());
                })
                .toList();
    }

    /** One of them, which is read by that. @throws NotFound for whoever it was not announced to */
    @Allowed(value = Permission.OWN_ACCOUNT, reads = true)
    public AnnouncementView read(UUID announcement) {
        UUID me = caller.requirePerson();
        AnnouncementReceipt receipt =
                announcements.receipt(announcement, me).orElseThrow(() -> new NotFound("announcement", announcement));
        Announcement found = announcements.get(announcement);
        String author = people.names(List.of(found.author())).getOrDefault(found.author(), "");
        AnnouncementView view = found.view(author, 0, 0, receipt.isRead());
        announcements.read(announcement, me);
        return view;
    }
}
