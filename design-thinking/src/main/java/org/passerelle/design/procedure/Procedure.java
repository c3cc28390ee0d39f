package org.passerelle.design.procedure;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * An administrative procedure under redesign: mapped → adopted → measured at 3 and at 12 months. While it is mapped its
 * steps and scenarios change freely. Adopting a scenario freezes both, keeps what was promised, and sets when to
 * measure; what is measured stands beside the promise, better or worse. A frozen one can be begun anew from its result.
 */
@Entity
@Table(schema = "design", name = "procedure")
public class Procedure extends BaseEntity {
    /** After how many months it is measured again. */
    public static final List<Integer> MEASURED_AFTER = List.of(3, 12);

    /** The most scenarios beside one procedure. */
    public static final int MOST_SCENARIOS = 20;

    @Column(name = "organisation_id", nullable = false, updatable = false)
    private UUID organisation;

    @Column(name = "challenge_id")
    @Nullable
    private UUID challenge;

    @Embedded
    private Owner owner = new Owner();

    @Column(name = "title", nullable = false)
    private String title = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "sector", nullable = false)
    private Sector sector = Sector.SUPPORT;

    @Column(name = "cases_per_year", nullable = false)
    private int casesPerYear;

    @Column(name = "hourly_cost", nullable = false)
    private int hourlyCost;

    @Convert(converter = MapJson.class)
    @Column(name = "steps", nullable = false)
    private ProcedureMap today = ProcedureMap.EMPTY;

    @Column(name = "adopted_scenario_id")
    @Nullable
    private UUID adopted;

    @Column(name = "in_force_on")
    @Nullable
    private LocalDate inForceOn;

    @Column(name = "today_days")
    @Nullable
    private Double todayDays;

    @Column(name = "promised_days")
    @Nullable
    private Double promisedDays;

    @Column(name = "published", nullable = false)
    private boolean published;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, mappedBy = "procedure")
    @OrderBy("createdAt")
    private List<Scenario> scenarios = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, mappedBy = "procedure")
    @OrderBy("months")
    private List<Measurement> measurements = new ArrayList<>();

    /** For the persistence provider. */
    protected Procedure() {}

    Procedure(UUID organisation, Owner owner, ProcedureSheet sheet, Instant now) {
        this.organisation = organisation;
        this.owner = owner;
        this.createdAt = now;
        describe(sheet);
    }

    /** Says anew what the procedure is. @throws Refusal beside the field that makes no sense */
    void describe(ProcedureSheet sheet) {
        title = Text.required("title", sheet.title(), 160);
        sector = sheet.sector();
        challenge = sheet.challenge();
        casesPerYear = within("casesPerYear", sheet.casesPerYear(), 10_000_000);
        hourlyCost = within("hourlyCost", sheet.hourlyCost(), 1000);
    }

    private static int within(String field, int value, int most) {
        if (value < 1 || value > most) {
            throw Refusal.of(field, "design.outOfRange", 1, most);
        }
        return value;
    }

    /** Says anew how it goes today. @throws Refusal when it is adopted, or a scenario would lose its footing */
    void map(ProcedureMap changed) {
        open();
        for (Scenario scenario : scenarios) {
            try {
                scenario.changes().applyTo(changed);
            } catch (Refusal lost) {
                throw new Refusal("design.scenarioLosesFooting", scenario.title());
            }
        }
        today = changed;
    }

    void add(UUID scenario, Change change) {
        open();
        scenario(scenario).add(change);
    }

    void drop(UUID scenario, int index) {
        open();
        scenario(scenario).drop(index);
    }

    Scenario imagine(String name, Instant now) {
        open();
        if (scenarios.size() >= MOST_SCENARIOS) {
            throw new Refusal("design.tooManyScenarios", MOST_SCENARIOS);
        }
        Scenario scenario = new Scenario(this, name, now);
        scenarios.add(scenario);
        return scenario;
    }

    void forget(UUID scenario) {
        open();
        scenarios.remove(scenario(scenario));
    }

    /** Makes a scenario the procedure's new way. @throws Refusal when it changes nothing, or the day is to come */
    void adopt(UUID scenario, LocalDate since, LocalDate now) {
        open();
        Scenario chosen = scenario(scenario);
        if (chosen.changes().list().isEmpty()) {
            throw new Refusal("design.scenarioEmpty");
        }
        if (since.isAfter(now)) {
            throw Refusal.of("inForceOn", "design.inForceLater");
        }
        adopted = scenario;
        inForceOn = since;
        todayDays = Schedule.of(today).leadDays();
        promisedDays = Schedule.of(chosen.after()).leadDays();
        MEASURED_AFTER.forEach(months -> measurements.add(new Measurement(this, months, since)));
    }

    /** Lets everybody see what became of it, or no longer. @throws Refusal while nothing was adopted */
    void publish(boolean forAll) {
        if (adopted == null) {
            throw new Refusal("design.nothingToPublish");
        }
        published = forAll;
    }

    /** Somebody else answers for it from now on. */
    void handTo(Owner next) {
        owner = next;
    }

    private void open() {
        if (adopted != null) {
            throw new Refusal("design.procedureAdopted");
        }
    }

    /** A scenario of this procedure. @throws NotFound when there is none of this identifier */
    public Scenario scenario(UUID id) {
        return scenarios.stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("scenario", id));
    }

    /** A measurement of this procedure. @throws NotFound when none is foreseen after so many months */
    public Measurement measurement(int months) {
        return measurements.stream()
                .filter(m -> m.months() == months)
                .findFirst()
                .orElseThrow(() -> new NotFound("measurement", months));
    }

    /** Whose it is. */
    public UUID organisation() {
        return organisation;
    }

    /** The challenge within which it is redesigned, if any. */
    public Optional<UUID> challenge() {
        return Optional.ofNullable(challenge);
    }

    /** Who answers for it. */
    public Owner owner() {
        return owner;
    }

    /** What it is called. */
    public String title() {
        return title;
    }

    /** Its field of public action. */
    public Sector sector() {
        return sector;
    }

    /** How many cases there are in a year. */
    public int casesPerYear() {
        return casesPerYear;
    }

    /** Euros for an hour's work, charges included. */
    public int hourlyCost() {
        return hourlyCost;
    }

    /** How it goes, before anything is changed. */
    public ProcedureMap today() {
        return today;
    }

    /** The scenarios, oldest first. */
    public List<Scenario> scenarios() {
        return Collections.unmodifiableList(scenarios);
    }

    /** The scenario that became the new way, if one did. */
    public Optional<Scenario> adopted() {
        return Optional.ofNullable(adopted).map(this::scenario);
    }

    /** Since when the new way holds. */
    public Optional<LocalDate> inForceOn() {
        return Optional.ofNullable(inForceOn);
    }

    /** How long it took when the new way was adopted. */
    public OptionalDouble todayDays() {
        return todayDays == null ? OptionalDouble.empty() : OptionalDouble.of(todayDays);
    }

    /** How long it was to take from then on. */
    public OptionalDouble promisedDays() {
        return promisedDays == null ? OptionalDouble.empty() : OptionalDouble.of(promisedDays);
    }

    /** What was measured or is to be, 3 months first. */
    public List<Measurement> measurements() {
        return Collections.unmodifiableList(measurements);
    }

    /** The last that was measured. */
    public Optional<Measurement> lastMeasured() {
        return measurements.stream().filter(Measurement::isTaken).reduce((first, second) -> second);
    }

    /** Whether everybody may see what became of it. */
    public boolean isPublished() {
        return published;
    }
}
