package org.passerelle.web.demo;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.passerelle.credential.proof.Keys;
import org.passerelle.demand.index.DemandIndex;
import org.passerelle.design.playbook.ShippingPlaybook;
import org.passerelle.skills.Referential;
import org.passerelle.skills.ReferentialImport;
import org.passerelle.territory.Territory;
import org.passerelle.territory.TerritoryImport;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Setting;

/**
 * Loads what a start loads, the index of demand into memory too; the {@link Opening} then says that the application is
 * ready. Each part can be loaded again without harm.
 */
@Startup
@Singleton
@DependsOn("SchemaMigrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class Seeder {
    private static final Logger LOG = System.getLogger(Seeder.class.getName());

    @Inject
    CurrentCaller caller;

    @Inject
    DemoPeople people;

    @Inject
    DemoCourses courses;

    @Inject
    DemoProgrammes programmes;

    @Inject
    DemoDemands demands;

    @Inject
    DemoEnrolments enrolments;

    @Inject
    DemoPlaces places;

    @Inject
    DemoBank bank;

    @Inject
    DemoForums forums;

    @Inject
    DemoTalks talks;

    @Inject
    DemoAnnouncements announcements;

    @Inject
    DemoTutorials tutorials;

    @Inject
    DemoChallenges challenges;

    @Inject
    DemoProcedures procedures;

    @Inject
    DemoExperiences experiences;

    @Inject
    DemoExperiments experiments;

    @Inject
    DemoProposals proposals;

    @Inject
    DemoWorkshops workshops;

    @Inject
    DemoCapsules capsules;

    @Inject
    DemoNeeds needs;

    @Inject
    DemoFacilitation facilitation;

    @Inject
    DemoNetwork network;

    @Inject
    DemoDesks desks;

    @Inject
    Territory territory;

    @Inject
    TerritoryImport territoryImport;

    @Inject
    Referential referential;

    @Inject
    ReferentialImport referentialImport;

    @Inject
    ShippingPlaybook playbook;

    @Inject
    Keys keys;

    @Inject
    DemandIndex demand;

    @PostConstruct
    void load() {
        caller.isPlatform();
        if (territory.zones().isEmpty()) {
            territoryImport.readShipped();
        }
        if (referential.isEmpty()) {
            referentialImport.readShipped();
        }
        playbook.ship();
        keys.ensureActive();
        if (Setting.DEMO.isOn()) {
            loadDemo(Path.of(Setting.DEMO_DIR.value()));
        }
        demand.in(null);
    }

    private void loadDemo(Path folder) {
        if (!Files.isDirectory(folder)) {
            LOG.log(Level.WARNING, "no demonstration data in {0}", folder);
            return;
        }
        if (people.areThere()) {
            return;
        }
        Map<String, UUID> organisations = people.load(folder);
        courses.load(folder.resolve("courses"), organisations);
        programmes.load(folder.resolve("programmes.json"), organisations);
        demands.load(folder.resolve("demands.json"), organisations);
        enrolments.load(folder.resolve("enrolments.json"));
        places.load(folder);
        bank.load(folder.resolve("bank.json"), organisations);
        forums.load(folder.resolve("forums.json"));
        talks.load(folder.resolve("talks.json"));
        announcements.load(folder.resolve("announcements.json"));
        tutorials.load(folder.resolve("tutorials.json"));
        challenges.load(folder.resolve("challenges.json"), organisations);
        procedures.load(folder, organisations);
        experiences.load(folder.resolve("experiences.json"), organisations);
        experiments.load(folder.resolve("experiments.json"));
        proposals.load(folder.resolve("proposals.json"));
        workshops.load(folder.resolve("workshops.json"));
        capsules.load(folder.resolve("capsules.json"));
        desks.announce(folder.resolve("desks.json"), organisations);
        loadNetwork(folder);
        LOG.log(Level.INFO, "demonstration data loaded from {0}", folder);
    }

    /** Without it the rest is whole, so that it keeps nobody from starting. */
    private void loadNetwork(Path folder) {
        try {
            needs.load(folder.resolve("needs.json"));
            facilitation.load(folder.resolve("facilitation.json"));
            network.load(folder.resolve("network.json"));
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "the demonstration's network could not be loaded", failed);
        }
    }
}
