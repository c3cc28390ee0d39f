package org.passerelle.web.hr;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.keeping.BatchDraft;
import org.passerelle.credential.keeping.KeepingReports;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.OrganisationDirectory;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** Keeps a report that was just made: under which name, for which purpose, until when. */
@Named
@RequestScoped
@Route(path = "/hr/keep", view = "/hr/keep.xhtml", access = Permission.VALIDATE_SKILL)
public class HrKeepPage {
    private static final int USUAL_MONTHS = 6;

    @Inject
    KeepingReports keeping;

    @Inject
    Houses houses;

    @Inject
    Redirect redirect;

    @Inject
    Clock clock;

    private String slip = "";
    private int rows;

    @Nullable
    private String name;

    @Nullable
    private String purpose;

    private String until = "";
    private boolean told;

    @Nullable
    private String house;

    @Nullable
    private List<OrganisationDirectory.Card> mine;

    /** The report travels in the form. */
    @PostConstruct
    void begin() {
        Map<String, String> sent =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        slip = sent.getOrDefault("slip", "");
        told = sent.containsKey("told");
        until = Clocks.today(clock).plusMonths(USUAL_MONTHS).toString();
        try {
            rows = slip.isEmpty() ? 0 : keeping.rows(slip);
        } catch (Refusal tooOld) {
            rows = 0;
        }
    }

    /** How many rows would be kept; 0 when the report has to be made again. */
    public int getRows() {
        return rows;
    }

    /** The houses among which the caller can choose. */
    public List<SelectItem> getHouses() {
        return mine().stream()
                .map(card -> new SelectItem(card.id().toString(), card.name()))
                .toList();
    }

    /** The only house; empty when there are several. */
    public String getOnly() {
        return mine().size() == 1 ? mine().get(0).name() : "";
    }

    private List<OrganisationDirectory.Card> mine() {
        if (mine == null) {
            mine = houses.mine();
        }
        return mine;
    }

    /** Keeps it. */
    public void keep() {
        UUID id = keeping.keep(chosen(), slip, new BatchDraft(name, purpose, day(), told));
        redirect.to("/hr/batches/" + id);
    }

    private UUID chosen() {
        return mine().stream()
                .map(OrganisationDirectory.Card::id)
                .filter(id -> mine().size() == 1 || id.toString().equals(house))
                .findFirst()
                .orElseThrow(() -> Refusal.of("house", "kernel.required"));
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(until);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    public String getSlip() {
        return slip;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getPurpose() {
        return purpose;
    }

    public void setPurpose(@Nullable String purpose) {
        this.purpose = purpose;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(@Nullable String until) {
        this.until = Objects.requireNonNullElse(until, "");
    }

    public boolean isTold() {
        return told;
    }

    public @Nullable String getHouse() {
        return house;
    }

    public void setHouse(@Nullable String house) {
        this.house = house;
    }
}
