package org.passerelle.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * A named group within a run, with dates of its own inside those of the run. Its name is the group that conditions ask
 * for, so that an activity can open to it alone.
 */
@Entity
@Table(schema = "content", name = "cohort")
class Cohort extends BaseEntity {
    private static final int LONGEST = 60;

    @Column(name = "run_id", nullable = false, updatable = false)
    private UUID run;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "name_key", nullable = false)
    private String nameKey;

    @Column(name = "starts_on")
    @Nullable
    private LocalDate startsOn;

    @Column(name = "ends_on")
    @Nullable
    private LocalDate endsOn;

    @Column(name = "code")
    @Nullable
    private String code;

    /** For the persistence provider. */
    protected Cohort() {}

    /** @throws Refusal beside the field that is wrong */
    Cohort(RunView run, CohortDraft draft) {
        this.run = run.id();
        this.name = "";
        this.nameKey = "";
        plan(run, draft);
    }

    /** @throws Refusal beside the field that is wrong */
    final void plan(RunView within, CohortDraft draft) {
        String said = Text.required("name", draft.name(), LONGEST);
        LocalDate begins = draft.startsOn();
        LocalDate ends = draft.endsOn();
        boolean early = begins != null && begins.isBefore(within.startsOn());
        boolean late = ends != null && within.endsOn().filter(ends::isAfter).isPresent();
        if (early || late || begins != null && ends != null && ends.isBefore(begins)) {
            throw Refusal.of(early ? "startsOn" : "endsOn", "delivery.cohortOutOfRun");
        }
        this.name = said;
        this.nameKey = key(said);
        this.startsOn = begins;
        this.endsOn = ends;
    }

    /** The form in which names are compared. */
    static String key(String name) {
        String folded = Text.fold(Text.line(name));
        return folded.length() > LONGEST ? folded.substring(0, LONGEST) : folded;
    }

    void lock(String with) {
        this.code = with;
    }

    /** Whether its last day is over. */
    boolean hasEnded(LocalDate today) {
        return endsOn != null && today.isAfter(endsOn);
    }

    UUID run() {
        return run;
    }

    String name() {
        return name;
    }

    Optional<LocalDate> startsOn() {
        return Optional.ofNullable(startsOn);
    }

    Optional<LocalDate> endsOn() {
        return Optional.ofNullable(endsOn);
    }

    Optional<String> code() {
        return Optional.ofNullable(code);
    }
}
