package org.passerelle.credential.offline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.credential.batch.StandaloneBatch;
import org.passerelle.credential.issuance.CredentialView;
import org.passerelle.credential.issuance.Credentials;
import org.passerelle.credential.issuance.Issuing;
import org.passerelle.credential.issuance.Region;
import org.passerelle.credential.proof.Malformed;
import org.passerelle.credential.reading.Dropped;
import org.passerelle.credential.verification.FindingCode;
import org.passerelle.credential.verification.Verdict;
import org.passerelle.credential.verification.VerificationReport;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** What was taken along answers as the platform does, and says as of when. */
class BundleTest {
    @ParameterizedTest
    @EnumSource
    void withTheBundleAloneEachCredentialIsAnsweredAsOfItsLists(Database database) {
        try (World world = Region.world(database)) {
            CredentialView view = issued(world);
            String document = view.document();
            Bundle before = Bundle.open(world.get(PublishingBundle.class).bundle());
            world.get(Credentials.class).revoke(view.id(), "Délivrée par erreur.");
            world.flush();
            Bundle after = Bundle.open(world.get(PublishingBundle.class).bundle());

            VerificationReport valid = verify(before, document, before.made());
            assertEquals(Verdict.VALID, valid.verdict(), valid.toString());
            assertEquals("Région d’essai", valid.issuer().name());
            assertTrue(valid.found(FindingCode.NOT_REVOKED));
            VerificationReport late = verify(before, document, before.made().plus(Duration.ofDays(30)));
            assertEquals(Verdict.VALID_WITH_NOTES, late.verdict());
            assertTrue(late.found(FindingCode.NOT_REVOKED_THEN), "a list of last month tells of last month");
            for (int days : new int[] {0, 30}) {
                Instant when = after.made().plus(Duration.ofDays(days));
                VerificationReport withdrawn = verify(after, document, when);
                assertTrue(withdrawn.found(FindingCode.REVOKED_IN_LIST), "withdrawn is for ever");
                assertEquals(Verdict.NOT_VALID, withdrawn.verdict());
            }
            assertTrue(verify(before, document.replace("Éloïse", "Héloïse"), before.made())
                    .found(FindingCode.ALTERED));
        }
    }

    @Test
    void aListThatTheBundleLacksIsNotGuessed() {
        try (World world = Region.world(Database.H2)) {
            String document = issued(world).document();
            Bundle whole = Bundle.open(world.get(PublishingBundle.class).bundle());
            Bundle bare = new Bundle(whole.made(), whole.maker(), whole.issuers(), java.util.Map.of());
            VerificationReport report = verify(bare, document, whole.made());
            assertEquals(Verdict.CANNOT_TELL, report.verdict());
            assertTrue(report.found(FindingCode.STATUS_NOT_CHECKED));
            Bundle strangers = new Bundle(whole.made(), whole.maker(), List.of(), whole.lists());
            assertTrue(verify(strangers, document, whole.made()).found(FindingCode.ISSUER_UNREACHABLE));
        }
    }

    @Test
    void aCodeNeedsTheRegister() {
        try (World world = Region.world(Database.H2)) {
            String code = issued(world).code();
            Bundle bundle = Bundle.open(world.get(PublishingBundle.class).bundle());
            Clock clock = Clock.fixed(bundle.made(), ZoneOffset.UTC);
            var row = StandaloneBatch.over(bundle.verifying(clock), clock)
                    .verify(List.of(Dropped.of("codes.csv", code.getBytes(StandardCharsets.UTF_8))), "")
                    .rows()
                    .get(0);
            assertEquals(FindingCode.NOT_OFFLINE, row.reason().code());
            assertEquals(Verdict.CANNOT_TELL, row.verdict());
        }
    }

    @Test
    void aBundleThatSomebodyTouchedDoesNotOpen() {
        try (World world = Region.world(Database.H2)) {
            issued(world);
            String bundle = world.get(PublishingBundle.class).bundle();
            String payload = bundle.replaceAll("(?s).*\"payload\":\"([^\"]*)\".*", "$1");
            String told = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
            String bent = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            told.replace("Région d’essai", "Région d'essai").getBytes(StandardCharsets.UTF_8));
            assertThrows(Malformed.class, () -> Bundle.open(bundle.replace(payload, bent)));
            assertThrows(Malformed.class, () -> Bundle.open(bundle.substring(0, bundle.length() / 2)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "null", "{\"payload\":1}", "{\"protected\":\"e30\",\"payload\":\"\"}"})
    void whatIsNoBundleDoesNotOpen(String text) {
        assertThrows(Malformed.class, () -> Bundle.open(text));
    }

    private static CredentialView issued(World world) {
        world.get(Issuing.class).issue(Region.award());
        world.flush();
        return world.get(Credentials.class).mine().get(0);
    }

    private static VerificationReport verify(Bundle bundle, String document, Instant when) {
        return bundle.verifying(Clock.fixed(when, ZoneOffset.UTC)).verify(document);
    }
}
