package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.delivery.RunDraft;
import org.passerelle.delivery.RunView;
import org.passerelle.delivery.Scheduling;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.territory.EmploymentZone;
import org.passerelle.web.platform.ActiveZone;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** When a course is given, and to how many. */
@Named
@RequestScoped
@Route(path = "/trainer/courses/{id}/runs", view = "/trainer/runs.xhtml", access = Permission.AUTHOR_COURSE)
public class RunsPage {
    @Inject
    Scheduling scheduling;

    @Inject
    ActiveZone zone;

    @Inject
    Texts texts;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    private String startsOn = "";
    private String endsOn = "";
    private String seats = "";
    private String zoneCode = "";

    /** Begins with the run that is changed. */
    public void load() {
        getRuns();
        if (isChange()) {
            RunView run = getRuns().stream()
                    .filter(r -> r.id().equals(parts.id("run")))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("run", parts.word("run")));
            startsOn = run.startsOn().toString();
            endsOn = run.endsOn().map(LocalDate::toString).orElse("");
            zoneCode = run.zoneCode().orElse("");
            seats = run.seats().map(String::valueOf).orElse("");
        }
    }

    /** The runs, by their first day. */
    public List<RunView> getRuns() {
        return scheduling.of(parts.id("id"));
    }

    /** Whether one is changed rather than added. */
    public boolean isChange() {
        return !parts.word("run").isEmpty();
    }

    /** A run's state as the style sheet names it. */
    public String state(RunView run) {
        return run.state().name().toLowerCase(Locale.ROOT);
    }

    /** Keeps the run. */
    public void save() {
        RunDraft draft = new RunDraft(Typed.day("startsOn", startsOn), Typed.day("endsOn", endsOn), places(), zoneCode);
        if (isChange()) {
            scheduling.change(parts.id("run"), draft);
        } else {
            scheduling.schedule(parts.id("id"), draft);
        }
        redirect.to("/trainer/courses/" + parts.id("id") + "/runs");
    }

    private @Nullable Integer places() {
        Integer typed = Typed.whole(seats);
        if (typed == null && !seats.isBlank()) {
            throw Refusal.of("seats", "trainer.numberWrong");
        }
        return typed;
    }

    /** Where its days in person may be held: online, or in a zone. */
    public List<SelectItem> getZones() {
        return Stream.concat(
                        Stream.of(new SelectItem("", texts.of("trainer.runs.online"))),
                        zone.getAll().stream().map(z -> new SelectItem(z.code(), z.name())))
                .toList();
    }

    /** The name of a run's zone; empty when it is online. */
    public String place(RunView run) {
        return run.zoneCode()
                .flatMap(code -> zone.getAll().stream()
                        .filter(z -> z.code().equals(code))
                        .findFirst())
                .map(EmploymentZone::name)
                .orElse("");
    }

    public String getZoneCode() {
        return zoneCode;
    }

    public void setZoneCode(@Nullable String zoneCode) {
        this.zoneCode = Typed.said(zoneCode);
    }

    public String getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(@Nullable String startsOn) {
        this.startsOn = Typed.said(startsOn);
    }

    public String getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(@Nullable String endsOn) {
        this.endsOn = Typed.said(endsOn);
    }

    public String getSeats() {
        return seats;
    }

    public void setSeats(@Nullable String seats) {
        this.seats = Typed.said(seats);
    }
}
