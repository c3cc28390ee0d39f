package org.passerelle.web.design.network;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.network.Meeting;
import org.passerelle.design.network.MeetingSheet;
import org.passerelle.kernel.Clocks;

/** What is typed of a meeting. */
public class MeetingFields {
    private String title = "";
    private String startsAt = "";
    private String minutes = "60";
    private String link = "";

    void fill(Meeting meeting) {
        title = meeting.title();
        startsAt = LocalDateTime.ofInstant(meeting.startsAt(), Clocks.ZONE).toString();
        minutes = String.valueOf(meeting.minutes());
        link = meeting.link();
    }

    /** What cannot be read is left out, so that it is refused beside its field. */
    MeetingSheet sheet() {
        return new MeetingSheet(title, moment(), whole(), link);
    }

    private @Nullable Instant moment() {
        try {
            return LocalDateTime.parse(startsAt.strip()).atZone(Clocks.ZONE).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private @Nullable Integer whole() {
        return minutes.strip().matches("\\d{1,4}") ? Integer.valueOf(minutes.strip()) : null;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = Objects.requireNonNullElse(title, "");
    }

    public String getStartsAt() {
        return startsAt;
    }

    public void setStartsAt(@Nullable String startsAt) {
        this.startsAt = Objects.requireNonNullElse(startsAt, "");
    }

    public String getMinutes() {
        return minutes;
    }

    public void setMinutes(@Nullable String minutes) {
        this.minutes = Objects.requireNonNullElse(minutes, "");
    }

    public String getLink() {
        return link;
    }

    public void setLink(@Nullable String link) {
        this.link = Objects.requireNonNullElse(link, "");
    }
}
