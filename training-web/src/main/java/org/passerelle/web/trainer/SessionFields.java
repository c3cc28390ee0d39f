package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.delivery.SessionDraft;
import org.passerelle.delivery.SessionView;
import org.passerelle.kernel.Refusal;

/** What is typed about a session. */
@Named
@RequestScoped
public class SessionFields {
    private final Bilingual title = new Bilingual();
    private final Bilingual note = new Bilingual();
    private String day = "";
    private String from = "09:00";
    private String until = "12:30";
    private String room = "";
    private String link = "";
    private String cohort = "";

    void begin(SessionView session, String whose) {
        title.fill(session.title());
        note.fill(session.note());
        day = session.day().toString();
        from = session.from().toString();
        until = session.until().toString();
        room = session.room().map(r -> r.id().toString()).orElse("");
        link = session.link();
        cohort = whose;
    }

    SessionDraft draft() {
        return new SessionDraft(
                title.text(),
                Typed.day("day", day),
                time("from", from),
                time("until", until),
                id("room", room),
                link,
                note.text(),
                id("cohort", cohort));
    }

    private static @Nullable LocalTime time(String field, String typed) {
        try {
            return typed.isBlank() ? null : LocalTime.parse(typed.strip());
        } catch (DateTimeException e) {
            throw Refusal.of(field, "trainer.timeWrong");
        }
    }

    private static @Nullable UUID id(String field, String chosen) {
        try {
            return chosen.isBlank() ? null : UUID.fromString(chosen);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(field, "kernel.required");
        }
    }

    public Bilingual getTitle() {
        return title;
    }

    public Bilingual getNote() {
        return note;
    }

    public String getDay() {
        return day;
    }

    public void setDay(@Nullable String day) {
        this.day = Typed.said(day);
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = Typed.said(from);
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(@Nullable String until) {
        this.until = Typed.said(until);
    }

    public String getRoom() {
        return room;
    }

    public void setRoom(@Nullable String room) {
        this.room = Typed.said(room);
    }

    public String getLink() {
        return link;
    }

    public void setLink(@Nullable String link) {
        this.link = Typed.said(link);
    }

    public String getCohort() {
        return cohort;
    }

    public void setCohort(@Nullable String cohort) {
        this.cohort = Typed.said(cohort);
    }
}
