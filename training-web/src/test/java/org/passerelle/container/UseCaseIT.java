package org.passerelle.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.catalogue.ActivityDraft;
import org.passerelle.catalogue.ActivityType;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.CourseDraft;
import org.passerelle.catalogue.DeliveryMode;
import org.passerelle.catalogue.WritingTutorials;
import org.passerelle.delivery.Enrolling;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.Auditing;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.PeopleSeed;
import org.passerelle.skills.Referential;
import org.passerelle.territory.Territory;
import org.passerelle.web.platform.CurrentCaller;

/** Rights, transactions and the audit stand before and behind every use case of the shipped archive. */
@ExtendWith(ArquillianExtension.class)
class UseCaseIT {
    @Inject
    CurrentCaller caller;

    @Inject
    Enrolling enrolling;

    @Inject
    Authoring authoring;

    @Inject
    WritingTutorials writing;

    @Inject
    PeopleSeed seed;

    @Inject
    Auditing auditing;

    @Inject
    Referential referential;

    @Inject
    Territory territory;

    /** The archive as it is built; without the porter, who lets nobody to the address by which tests come in. */
    @Deployment
    static WebArchive built() throws IOException {
        String porter = "<filter-mapping><filter-name>routes</filter-name>";
        String webXml = Files.readString(Path.of("src/main/webapp/WEB-INF/web.xml"));
        int begin = webXml.indexOf(porter);
        int end = webXml.indexOf("</filter-mapping>", begin) + "</filter-mapping>".length();
        return ShrinkWrap.create(ZipImporter.class, "ROOT.war")
                .importFrom(new File("target/ROOT.war"))
                .as(WebArchive.class)
                .setWebXML(new StringAsset(webXml.substring(0, begin) + webXml.substring(end)));
    }

    @Test
    void whatIsShippedIsThereAfterAnEmptyStart() {
        assertFalse(referential.isEmpty());
        assertEquals(1, territory.regions().size());
        assertTrue(territory.zones().size() >= 30);
    }

    @Test
    void aStrangerIsTurnedAwayAndTheAuditHasALine() {
        Refusal refusal = assertThrows(Refusal.class, () -> enrolling.enrol(UUID.randomUUID()));
        assertEquals("kernel.signInFirst", refusal.code());
        assertEquals("DENIED", last("Enrolling.enrol").outcome().name());
    }

    @Test
    void aRefusalInTheMiddleUndoesWhatCameBeforeIt() {
        caller.isPlatform();
        UUID body = seed.organisation("35600000000048", "École du conteneur", OrganisationKind.TRAINING_BODY, "16015");
        Refusal refusal = assertThrows(Refusal.class, () -> writing.publish(body, draft("À moitié écrit"), lesson()));
        assertEquals("catalogue.needsSummary", refusal.code());
        assertFalse(authoring.isTaken("a-moitie-ecrit"), "the course that was begun is not there");
        assertEquals("REFUSED", last("WritingTutorials.publish").outcome().name());
    }

    @Test
    void anActThatHoldsLeavesItsObjectInTheAudit() {
        caller.isPlatform();
        UUID body = seed.organisation("12345678200002", "École tenue", OrganisationKind.TRAINING_BODY, "16015");
        UUID course = writing.keep(body, draft("Écrit en entier"), lesson());
        assertTrue(authoring.isTaken("ecrit-en-entier"));
        assertEquals("DONE", last("WritingTutorials.keep").outcome().name());
        authoring.removeUnit(course, authoring.mine(course).units().get(0).id());
        assertEquals(course.toString(), last("Authoring.removeUnit").object());
    }

    private Auditing.Entry last(String action) {
        caller.isPlatform();
        return auditing
                .list(
                        new Auditing.Filter(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        1,
                        50)
                .items()
                .stream()
                .filter(entry -> entry.action().equals(action))
                .findFirst()
                .orElseThrow();
    }

    private static CourseDraft draft(String title) {
        LocalizedText none = LocalizedText.of(null, null);
        return new CourseDraft(
                DeliveryMode.TUTORIAL,
                Language.FR,
                false,
                LocalizedText.of(title, null),
                none,
                none,
                none,
                1,
                1.0,
                null,
                Set.of(),
                List.of(),
                Set.of());
    }

    private static ActivityDraft lesson() {
        return new ActivityDraft(
                "lecon",
                ActivityType.LESSON,
                LocalizedText.of("Leçon", null),
                10,
                LocalizedText.of("<p>Lire.</p>", null));
    }
}
