package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.delivery.CohortDraft;
import org.passerelle.delivery.CohortView;
import org.passerelle.delivery.Grouping;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** A cohort of a run: its name, its days, who accompanies it and who comes into it. */
@Named
@RequestScoped
@Route(path = "/trainer/runs/{run}/cohorts/new", view = "/trainer/cohort.xhtml", access = Permission.AUTHOR_COURSE)
@Route(path = "/trainer/runs/{run}/cohorts/{cohort}", view = "/trainer/cohort.xhtml", access = Permission.AUTHOR_COURSE)
public class CohortPage {
    @Inject
    Grouping grouping;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    private String name = "";
    private String startsOn = "";
    private String endsOn = "";
    private List<String> tutors = List.of();
    private String addresses = "";

    /** Begins with the cohort that is changed. */
    public void load() {
        getChoices();
        if (!isFresh()) {
            CohortView cohort = grouping.of(parts.id("run")).stream()
                    .filter(c -> c.id().equals(parts.id("cohort")))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("cohort", parts.word("cohort")));
            name = cohort.name();
            startsOn = cohort.startsOn().map(LocalDate::toString).orElse("");
            endsOn = cohort.endsOn().map(LocalDate::toString).orElse("");
            tutors = cohort.tutors().stream().map(UUID::toString).toList();
            addresses = String.join("\n", cohort.addresses());
        }
    }

    /** Whether it is made now. */
    public boolean isFresh() {
        return parts.word("cohort").isEmpty();
    }

    /** Who may accompany it. */
    public List<SelectItem> getChoices() {
        return grouping.possibleTutors(parts.id("run")).entrySet().stream()
                .map(e -> new SelectItem(e.getKey().toString(), e.getValue()))
                .toList();
    }

    /** Keeps it. */
    public void save() {
        Set<UUID> who = tutors.stream().map(UUID::fromString).collect(Collectors.toSet());
        CohortDraft draft =
                new CohortDraft(name, Typed.day("startsOn", startsOn), Typed.day("endsOn", endsOn), who, addresses);
        if (isFresh()) {
            grouping.add(parts.id("run"), draft);
        } else {
            grouping.change(parts.id("cohort"), draft);
        }
        redirect.to("/trainer/runs/" + parts.id("run"));
    }

    /** Takes it away. */
    public void remove() {
        grouping.remove(parts.id("cohort"));
        redirect.to("/trainer/runs/" + parts.id("run"));
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = Typed.said(name);
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

    public List<String> getTutors() {
        return tutors;
    }

    public void setTutors(@Nullable List<String> tutors) {
        this.tutors = tutors == null ? List.of() : List.copyOf(tutors);
    }

    public String getAddresses() {
        return addresses;
    }

    public void setAddresses(@Nullable String addresses) {
        this.addresses = Typed.said(addresses);
    }
}
