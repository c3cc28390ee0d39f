package org.passerelle.web.announcement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.announcement.AnnouncementView;
import org.passerelle.announcement.ReadingAnnouncements;
import org.passerelle.delivery.Enrolling;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Route;

/** Something that was announced, for whom it was announced to. */
@Named
@RequestScoped
@Route(path = "/announcements/{announcement}", view = "/announcement/show.xhtml", access = Permission.OWN_ACCOUNT)
public class AnnouncementPage {
    @Inject
    ReadingAnnouncements reading;

    @Inject
    Enrolling enrolling;

    @Inject
    AddressParts parts;

    @Nullable
    private AnnouncementView announcement;

    /** Finds it before anything is shown. */
    public void load() {
        getAnnouncement();
    }

    /** The announcement. */
    public AnnouncementView getAnnouncement() {
        if (announcement == null) {
            announcement = reading.read(parts.id("announcement"));
        }
        return announcement;
    }

    /** The reader's place in the course. */
    public Optional<UUID> getPlace() {
        return enrolling.mine(getAnnouncement().run());
    }
}
