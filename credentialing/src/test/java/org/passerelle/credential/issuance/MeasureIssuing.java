package org.passerelle.credential.issuance;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.passerelle.credential.proof.SigningSpeed;
import org.passerelle.credential.proof.StrictJson;
import org.passerelle.kernel.Permission;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/**
 * Measures issuing: {@code deploy/bench/issue [TIMES]}; writes the document that it signs, unsigned, for others to
 * sign.
 */
final class MeasureIssuing {
    private static final int AT_ONCE = 50;

    private MeasureIssuing() {}

    /** Arguments: how many, and where to write the document. */
    public static void main(String[] arguments) throws GeneralSecurityException, IOException {
        int times = Integer.parseInt(arguments[0]);
        JsonObject document;
        try (World world = Region.world(Database.H2)) {
            world.get(Issuing.class).issue(Region.award());
            world.flush();
            document =
                    StrictJson.read(world.get(Credentials.class).mine().get(0).document());
        }
        JsonObject unsigned = Json.createObjectBuilder(document).remove("proof").build();
        Files.writeString(Path.of(arguments[1]), unsigned.toString());
        SigningSpeed.measure(unsigned, times);
        for (Database database : Database.values()) {
            issue(database, times);
            System.gc();
        }
        System.exit(0);
    }

    /** Each credential for another person; a transaction for each fifty, as batches are issued. */
    private static void issue(Database database, int times) {
        try (World world = Region.world(database)) {
            batch(world, times / 2);
            long cpu = SigningSpeed.cpu();
            long wall = System.nanoTime();
            batch(world, times);
            SigningSpeed.row(
                    "issued and stored, " + database, times, SigningSpeed.cpu() - cpu, System.nanoTime() - wall);
        }
    }

    private static void batch(World world, int times) {
        for (int i = 0; i < times; i++) {
            UUID holder = UUID.randomUUID();
            world.caller().is(holder, Permission.LEARN);
            world.get(Issuing.class).issue(Region.awardTo(holder, "Éloïse Lœuillet-Çağlar"));
            if (i % AT_ONCE == AT_ONCE - 1) {
                world.flush();
                world.events().clear();
            }
        }
        world.flush();
    }
}
