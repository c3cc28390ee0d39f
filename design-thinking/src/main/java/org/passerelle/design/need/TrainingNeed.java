package org.passerelle.design.need;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.challenge.Challenge;
import org.passerelle.design.procedure.Owner;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * Skills that agents lack, as a challenge's team found: it was asked for as demand of their administration, may be
 * withdrawn with a reason, and is measured once people were trained.
 */
@Entity
@Table(schema = "design", name = "training_need")
public class TrainingNeed extends BaseEntity {
    /** The most agents of one need. */
    public static final int MOST_PEOPLE = 500;

    /** The most skills of one need. */
    public static final int MOST_SKILLS = 10;

    /** By when it is needed: so many days from now at most. */
    public static final int MOST_DAYS = 365;

    private static final int LONGEST = 1000;

    @Column(name = "challenge_id", nullable = false, updatable = false)
    private UUID challenge;

    @Column(name = "organisation_id", nullable = false, updatable = false)
    private UUID organisation;

    @Column(name = "press_key", nullable = false, updatable = false)
    private String pressKey;

    @Embedded
    private Owner askedBy;

    @Column(name = "people", nullable = false)
    private int people;

    @Column(name = "zone_code", nullable = false)
    private String zoneCode;

    @Column(name = "needed_by", nullable = false)
    private LocalDate neededBy;

    @Column(name = "why", nullable = false)
    private String why;

    @Enumerated(EnumType.STRING)
    @Column(name = "seen_on", nullable = false)
    private SeenOn seenOn;

    @Column(name = "quoted", nullable = false)
    private String quoted;

    @ElementCollection
    @CollectionTable(schema = "design", name = "training_need_skill", joinColumns = @JoinColumn(name = "need_id"))
    @Column(name = "skill_uri")
    @OrderBy
    private List<String> skills = new ArrayList<>();

    @Column(name = "demand_id", nullable = false)
    private UUID demand = new UUID(0, 0);

    @Column(name = "asked_at", nullable = false, updatable = false)
    private Instant askedAt;

    @Column(name = "withdrawn_at")
    @Nullable
    private Instant withdrawnAt;

    @Column(name = "withdrawn_for", nullable = false)
    private String withdrawnFor = "";

    @Column(name = "measured_at")
    @Nullable
    private Instant measuredAt;

    @Column(name = "measured_what", nullable = false)
    private String measuredWhat = "";

    @Column(name = "measured_before")
    @Nullable
    private Double measuredBefore;

    @Column(name = "measured_after")
    @Nullable
    private Double measuredAfter;

    /** For the persistence provider. */
    protected TrainingNeed() {}

    /** Says what is lacking. @throws Refusal beside the field that is wrong */
    TrainingNeed(Challenge within, Owner by, NeedDraft draft, String pressKey, LocalDate today, Instant now) {
        this.challenge = within.id();
        this.organisation = within.organisation();
        this.askedBy = by;
        this.pressKey = Text.required("key", pressKey, 80);
        this.skills.addAll(skills(draft.skills()));
        this.people = people(draft.people());
        this.zoneCode = Text.required("zoneCode", draft.zoneCode(), 8);
        this.neededBy = day(draft.neededBy(), today);
        this.why = said("why", draft.why());
        this.quoted = Text.within("quoted", Text.lines(draft.quoted()), 2000);
        this.seenOn = quoted.isEmpty() ? SeenOn.CHALLENGE : draft.seenOn();
        this.askedAt = now;
    }

    private static List<String> skills(List<String> named) {
        List<String> each = named.stream().distinct().sorted().toList();
        if (each.isEmpty()) {
            throw Refusal.of("skills", "design.need.noSkill");
        }
        if (each.size() > MOST_SKILLS) {
            throw Refusal.of("skills", "design.need.skillsMany", MOST_SKILLS);
        }
        return each;
    }

    private static int people(@Nullable Integer people) {
        if (people == null || people < 1 || people > MOST_PEOPLE) {
            throw Refusal.of("people", "design.need.peopleWrong", MOST_PEOPLE);
        }
        return people;
    }

    private static LocalDate day(@Nullable LocalDate day, LocalDate today) {
        if (day == null || !day.isAfter(today) || day.isAfter(today.plusDays(MOST_DAYS))) {
            throw Refusal.of("neededBy", "design.need.byWrong", MOST_DAYS);
        }
        return day;
    }

    private static String said(String field, String typed) {
        String kept = Text.within(field, Text.lines(typed), LONGEST);
        if (kept.isEmpty()) {
            throw Refusal.of(field, "kernel.required");
        }
        return kept;
    }

    void counted(UUID as) {
        demand = as;
    }

    /** Whether it asks for just these skills in the same zone. */
    boolean asksTheSameAs(TrainingNeed other) {
        return zoneCode.equals(other.zoneCode) && new HashSet<>(skills).equals(new HashSet<>(other.skills));
    }

    /** Takes it back. @throws Refusal when it was, or was measured, or beside the reason */
    void withdraw(String reason, Instant now) {
        mustStand();
        withdrawnFor = said("reason", reason);
        withdrawnAt = now;
    }

    /** Keeps what is different since people were trained. @throws Refusal when it was withdrawn, or beside a field */
    void measure(String what, double before, double after, Instant now) {
        if (withdrawnAt != null) {
            throw new Refusal("design.need.over");
        }
        measuredWhat = Text.required("what", what, 200);
        measuredBefore = before;
        measuredAfter = after;
        measuredAt = now;
    }

    private void mustStand() {
        if (withdrawnAt != null || measuredAt != null) {
            throw new Refusal("design.need.over");
        }
    }

    /** In which challenge. */
    public UUID challenge() {
        return challenge;
    }

    /** Which administration asks. */
    public UUID organisation() {
        return organisation;
    }

    String pressKey() {
        return pressKey;
    }

    /** Who of the team asked. */
    public Owner askedBy() {
        return askedBy;
    }

    /** How many agents need it. */
    public int people() {
        return people;
    }

    /** In which employment zone they work. */
    public String zoneCode() {
        return zoneCode;
    }

    /** By when. */
    public LocalDate neededBy() {
        return neededBy;
    }

    /** What cannot be done without it. */
    public String why() {
        return why;
    }

    /** Where the team saw it. */
    public SeenOn seenOn() {
        return seenOn;
    }

    /** What the note says on which it was seen; empty for none. */
    public String quoted() {
        return quoted;
    }

    /** What is lacking, as URIs. */
    public List<String> skills() {
        return List.copyOf(skills);
    }

    /** The demand that it became. */
    public UUID demand() {
        return demand;
    }

    /** When it was asked. */
    public Instant askedAt() {
        return askedAt;
    }

    /** Whether it was taken back. */
    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** Why it was taken back; empty while it stands. */
    public String withdrawnFor() {
        return withdrawnFor;
    }

    /** Whether the effect was measured. */
    public boolean isMeasured() {
        return measuredAt != null;
    }

    /** What was measured; empty until then. */
    public String measuredWhat() {
        return measuredWhat;
    }

    /** Its value before people were trained. */
    public OptionalDouble measuredBefore() {
        return measuredBefore == null ? OptionalDouble.empty() : OptionalDouble.of(measuredBefore);
    }

    /** Its value since. */
    public OptionalDouble measuredAfter() {
        return measuredAfter == null ? OptionalDouble.empty() : OptionalDouble.of(measuredAfter);
    }
}
