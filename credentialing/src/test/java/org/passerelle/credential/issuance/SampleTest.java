package org.passerelle.credential.issuance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.credential.proof.Keys;
import org.passerelle.credential.status.PublishingStatus;
import org.passerelle.credential.verification.Verdict;
import org.passerelle.credential.verification.Verifying;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/**
 * Leaves a credential, its DID document and its status list before and after withdrawal in target/sample, for
 * deploy/verify-independently.
 */
class SampleTest {
    @Test
    void aCredentialIsLeftForAnIndependentVerifier() throws Exception {
        Path folder = Files.createDirectories(Path.of("target/sample"));
        try (World world = Region.world(Database.H2)) {
            world.get(Issuing.class).issue(Region.award());
            world.flush();
            String document = world.get(Credentials.class).mine().get(0).document();
            Files.writeString(folder.resolve("credential.json"), document);
            Files.writeString(folder.resolve("did.json"), world.get(Keys.class).didDocument(Region.IDENTITY.did()));
            PublishingStatus lists = world.get(PublishingStatus.class);
            Files.writeString(folder.resolve("status.json"), lists.list(1).document());
            assertEquals(
                    Verdict.VALID,
                    world.get(Verifying.class)
                            .verify(Files.readString(folder.resolve("credential.json")))
                            .verdict());
            UUID id = world.get(Credentials.class).mine().get(0).id();
            Disclosing.Choice choice = new Disclosing.Choice(Set.of(0), true, true);
            Files.writeString(
                    folder.resolve("part.json"), world.get(Disclosing.class).shown(id, choice));
            String code = world.get(Credentials.class).mine().get(0).code();
            Tokenising tokenising = world.get(Tokenising.class);
            Files.writeString(folder.resolve("vc.jwt"), tokenising.byCode(code, TokenProfile.VC_JWT));
            Files.writeString(folder.resolve("ob3.jwt"), tokenising.byCode(code, TokenProfile.OB3_JWT));
            world.get(Credentials.class).revoke(id, "Pour l’essai.");
            world.flush();
            Files.writeString(
                    folder.resolve("status-withdrawn.json"), lists.list(1).document());
            Files.writeString(folder.resolve("did.json"), world.get(Keys.class).didDocument(Region.IDENTITY.did()));
        }
    }
}
