package org.passerelle.web.design.experiment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.challenge.Challenge;
import org.passerelle.design.challenge.Challenging;
import org.passerelle.design.experiment.Experiment;
import org.passerelle.design.experiment.Experimenting;
import org.passerelle.design.experiment.LegalBasis;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** The experiments of a challenge, and the form by which its team plans one more. */
@Named
@RequestScoped
@Route(
        path = "/design/challenges/{challenge}/experiments",
        view = "/design/experiment/list.xhtml",
        access = Permission.TAKE_PART_IN_DESIGN)
public class ExperimentListPage {
    @Inject
    Challenging challenging;

    @Inject
    Experimenting experimenting;

    @Inject
    AddressParts parts;

    @Inject
    CurrentCaller caller;

    @Inject
    Redirect redirect;

    @Inject
    Texts texts;

    private final ExperimentFields fields = new ExperimentFields();

    @Nullable
    private List<Experiment> experiments;

    /** Finds the challenge before anything is shown, so that an absent one is "not found". */
    public void load() {
        getChallenge();
    }

    /** The challenge. */
    public Challenge getChallenge() {
        return challenging.show(parts.id("challenge"));
    }

    /** Its experiments, the newest first. */
    public List<Experiment> getExperiments() {
        if (experiments == null) {
            experiments = experimenting.of(parts.id("challenge"));
        }
        return experiments;
    }

    /** Whether the person is of the team. */
    public boolean isMine() {
        return experimenting.isMine(parts.id("challenge"));
    }

    /** By what right one may try something, each with its source. */
    public List<SelectItem> getBases() {
        return Arrays.stream(LegalBasis.values())
                .map(b -> new SelectItem(b.name(), texts.name("design.experiment.basis", b)))
                .toList();
    }

    /** Plans it and shows it. */
    public void plan() {
        UUID id = experimenting.plan(parts.id("challenge"), caller.getName(), fields.sheet());
        redirect.to("/design/experiments/" + id);
    }

    public ExperimentFields getFields() {
        return fields;
    }
}
