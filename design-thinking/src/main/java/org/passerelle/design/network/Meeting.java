package org.passerelle.design.network;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.procedure.Owner;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/** A virtual meeting of the network: planned by its host, or cancelled; its notes are written once it has begun. */
@Entity
@Table(schema = "design", name = "meeting")
public class Meeting extends BaseEntity {
    /** The shortest, in minutes. */
    public static final int SHORTEST = 15;

    /** The longest, in minutes. */
    public static final int LONGEST = 480;

    /** How many characters the notes may have. */
    public static final int LONGEST_NOTES = 8000;

    /** The most experiences that one is about. */
    public static final int MOST_EXPERIENCES = 12;

    private static final Pattern LINK = Pattern.compile("https://[^\\s/]+\\.[^\\s]+");

    @Embedded
    private Owner host;

    @Column(name = "title", nullable = false)
    private String title = "";

    @Column(name = "starts_at", nullable = false)
    private Instant startsAt = Instant.EPOCH;

    @Column(name = "minutes", nullable = false)
    private int minutes = SHORTEST;

    @Column(name = "link", nullable = false)
    private String link = "";

    @Column(name = "notes", nullable = false)
    private String notes = "";

    @Column(name = "notes_by", nullable = false)
    private String notesBy = "";

    @Column(name = "cancelled_at")
    @Nullable
    private Instant cancelledAt;

    @ElementCollection
    @CollectionTable(schema = "design", name = "meeting_experience", joinColumns = @JoinColumn(name = "meeting_id"))
    private Set<About> experiences = new HashSet<>();

    /** For the persistence provider. */
    protected Meeting() {}

    Meeting(Owner host, MeetingSheet sheet, Instant now) {
        this.host = host;
        say(sheet, now);
    }

    /** Says it anew. @throws Refusal beside the field that is wrong, or when it was cancelled */
    void say(MeetingSheet sheet, Instant now) {
        mustStand();
        Instant start = sheet.startsAt();
        Integer length = sheet.minutes();
        if (start == null || start.isAfter(now.plus(Duration.ofDays(400)))) {
            throw Refusal.of("startsAt", "design.meeting.when");
        }
        if (length == null || length < SHORTEST || length > LONGEST) {
            throw Refusal.of("minutes", "design.invitation.minutes", SHORTEST, LONGEST);
        }
        String way = Text.required("link", sheet.link(), 400);
        if (!LINK.matcher(way).matches()) {
            throw Refusal.of("link", "design.meeting.link");
        }
        title = Text.required("title", sheet.title(), 120);
        startsAt = start;
        minutes = length;
        link = way;
    }

    void cancel(Instant now) {
        mustStand();
        cancelledAt = now;
    }

    /** Writes the notes. @throws Refusal before it began, or when they are too long */
    void note(String typed, String by, Instant now) {
        mustStand();
        if (now.isBefore(startsAt)) {
            throw new Refusal("design.meeting.notYet");
        }
        notes = Text.within("notes", Text.lines(typed), LONGEST_NOTES);
        notesBy = by;
    }

    /** It is about this experience, too. @throws Refusal when it is about enough */
    void isAbout(UUID experience) {
        if (experiences.size() >= MOST_EXPERIENCES && !experiences.contains(new About(experience))) {
            throw new Refusal("design.meeting.experiencesMany", MOST_EXPERIENCES);
        }
        experiences.add(new About(experience));
    }

    void isNotAbout(UUID experience) {
        experiences.remove(new About(experience));
    }

    void mustStand() {
        if (cancelledAt != null) {
            throw new Refusal("design.meeting.cancelled");
        }
    }

    /** Who planned it. */
    public Owner host() {
        return host;
    }

    /** What it is called. */
    public String title() {
        return title;
    }

    /** When it begins. */
    public Instant startsAt() {
        return startsAt;
    }

    /** When it ends. */
    public Instant endsAt() {
        return startsAt.plus(Duration.ofMinutes(minutes));
    }

    /** How long it takes. */
    public int minutes() {
        return minutes;
    }

    /** Where it is held. */
    public String link() {
        return link;
    }

    /** What was noted; empty until then. */
    public String notes() {
        return notes;
    }

    /** Who noted last; empty until then. */
    public String notesBy() {
        return notesBy;
    }

    /** Whether it was cancelled. */
    public boolean isCancelled() {
        return cancelledAt != null;
    }

    /** Whether it has begun. */
    public boolean hasBegun(Instant now) {
        return !now.isBefore(startsAt);
    }

    /** Whether it is over. */
    public boolean isOver(Instant now) {
        return now.isAfter(endsAt());
    }

    /** The experiences that it is about. */
    public Set<UUID> experiences() {
        return experiences.stream().map(About::experience).collect(Collectors.toUnmodifiableSet());
    }
}
