package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.assessment.FindingTrouble;
import org.passerelle.assessment.TroubledItem;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.CourseView;
import org.passerelle.delivery.AccessView;
import org.passerelle.delivery.Admitting;
import org.passerelle.delivery.CohortView;
import org.passerelle.delivery.Grouping;
import org.passerelle.delivery.HoldingSessions;
import org.passerelle.delivery.RunView;
import org.passerelle.delivery.Runs;
import org.passerelle.delivery.SessionView;
import org.passerelle.delivery.WaitingView;
import org.passerelle.kernel.Permission;
import org.passerelle.people.OrganisationDirectory;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** A run at the trainer's desk: who may come, who waits, and in which cohorts one learns. */
@Named
@RequestScoped
@Route(path = "/trainer/runs/{run}", view = "/trainer/run.xhtml", access = Permission.AUTHOR_COURSE)
public class RunPage {
    @Inject
    Admitting admitting;

    @Inject
    Grouping grouping;

    @Inject
    HoldingSessions holding;

    @Inject
    Runs runs;

    @Inject
    FindingTrouble finding;

    @Inject
    Authoring authoring;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    private String siren = "";
    private String addresses = "";

    @Nullable
    private AccessView access;

    /** Begins with who may come. */
    public void load() {
        addresses = String.join("\n", getAccess().addresses());
        siren = getAccess()
                .organisation()
                .flatMap(organisations::enterprise)
                .map(OrganisationDirectory.Enterprise::siren)
                .orElse("");
    }

    /** The run. */
    public RunView getRun() {
        return runs.get(parts.id("run"));
    }

    /** Its course. */
    public CourseView getCourse() {
        return authoring.mine(getRun().course());
    }

    /** The items of its course with which something is wrong. */
    public List<TroubledItem> getTroubles() {
        return finding.of(getRun().course());
    }

    /** Who may come. */
    public AccessView getAccess() {
        if (access == null) {
            access = admitting.of(parts.id("run"));
        }
        return access;
    }

    /** The name of the organisation whose people may come; empty for none. */
    public String getOrganisation() {
        return getAccess()
                .organisation()
                .map(id -> organisations.cards(Set.of(id)).get(id))
                .map(OrganisationDirectory.Card::name)
                .orElse("");
    }

    /** Who waits, in order. */
    public List<WaitingView> getLine() {
        return admitting.line(parts.id("run"));
    }

    /** Its sessions, in order. */
    public List<SessionView> getSessions() {
        return holding.of(parts.id("run"));
    }

    /** Its cohorts. */
    public List<CohortView> getCohorts() {
        return grouping.of(parts.id("run"));
    }

    /** A code as people read it from a wall. */
    public String grouped(String code) {
        return code.length() == 8 ? code.substring(0, 4) + "-" + code.substring(4) : code;
    }

    /** Opens it to some only. */
    public void restrict() {
        admitting.restrict(parts.id("run"), siren, addresses);
        stay();
    }

    /** Opens it to everybody. */
    public void open() {
        admitting.open(parts.id("run"));
        stay();
    }

    /** Draws a code that lets in. */
    public void drawCode() {
        admitting.drawCode(parts.id("run"));
        stay();
    }

    /** Draws a code that leads into a cohort. */
    public void drawCohortCode(UUID cohort) {
        grouping.drawCode(cohort);
        stay();
    }

    private void stay() {
        redirect.to("/trainer/runs/" + parts.id("run"));
    }

    public String getSiren() {
        return siren;
    }

    public void setSiren(@Nullable String siren) {
        this.siren = Typed.said(siren);
    }

    public String getAddresses() {
        return addresses;
    }

    public void setAddresses(@Nullable String addresses) {
        this.addresses = Typed.said(addresses);
    }
}
