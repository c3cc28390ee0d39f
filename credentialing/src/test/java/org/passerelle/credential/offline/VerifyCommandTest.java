package org.passerelle.credential.offline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.credential.baking.Baking;
import org.passerelle.credential.issuance.CredentialView;
import org.passerelle.credential.issuance.Credentials;
import org.passerelle.credential.issuance.Issuing;
import org.passerelle.credential.issuance.Region;
import org.passerelle.credential.proof.SignedText;
import org.passerelle.credential.proof.StrictJson;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** A folder of files and a bundle, and what the command says of them. */
class VerifyCommandTest {
    @TempDir
    Path folder;

    private Instant made;
    private String output;
    private String errors;

    @BeforeEach
    void aFolder() throws IOException {
        try (World world = Region.world(Database.H2)) {
            world.get(Issuing.class).issue(Region.award());
            world.flush();
            CredentialView view = world.get(Credentials.class).mine().get(0);
            write("bon/a.json", view.document().getBytes(StandardCharsets.UTF_8));
            write("bon/dedans/a.png", Baking.png(view.document()));
            write("faux/f.json", view.document().replace("Éloïse", "Héloïse").getBytes(StandardCharsets.UTF_8));
            write("code/c.csv", view.code().getBytes(StandardCharsets.UTF_8));
            String bundle = world.get(PublishingBundle.class).bundle();
            write("bundle.json", bundle.getBytes(StandardCharsets.UTF_8));
            made = Bundle.open(bundle).made();
            world.get(Credentials.class).revoke(view.id(), "Délivrée par erreur.");
            world.flush();
            write("later.json", world.get(PublishingBundle.class).bundle().getBytes(StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @CsvSource({"bon,0", "faux,1", "code,2", "bon faux code,1", "bon code,2"})
    void theExitStatusTellsPrograms(String folders, int status) {
        assertEquals(status, run(made, "en", "bundle.json", folders.split(" ")), output + errors);
    }

    @Test
    void theTableTellsPeopleInTheirLanguage() {
        assertEquals(0, run(made, "fr", "bundle.json", "bon"));
        assertTrue(output.contains("Valable") && output.contains("a.png"), output);
        assertTrue(output.contains("Éloïse Lœuillet-Çağlar · Sécurité du soudage · Région d’essai"), output);
        assertEquals(1, run(made, "en", "later.json", "bon"));
        assertTrue(output.contains("Not valid") && output.contains("The issuer withdrew it"), output);
        assertEquals(0, run(made.plus(Duration.ofDays(30)), "en", "bundle.json", "bon"));
        assertTrue(output.contains("Valid, with a remark"), output);
        assertTrue(errors.contains("more than a week old"), errors);
    }

    @Test
    void programsReadTheSameAsJson() {
        assertEquals(1, run(made, "en", "bundle.json", "bon", "faux", "--json"));
        JsonObject answer = StrictJson.read(output);
        assertEquals(3, answer.getJsonArray("rows").size());
        assertEquals(2, answer.getJsonObject("counts").getInt("VALID"));
        JsonObject last = answer.getJsonArray("rows").getJsonObject(2);
        assertEquals(3, last.getInt("number"));
        assertEquals("ALTERED", last.getJsonObject("reason").getString("code"));
        assertFalse(last.containsKey("claims"), "of what is altered nothing is shown as its word");
    }

    @Test
    void aKeyKnownBeforehandTellsWhoseBundleItIs() throws IOException {
        String method = SignedText.read(StrictJson.read(Files.readString(folder.resolve("bundle.json"))))
                .method();
        String key = method.substring(method.indexOf('#') + 1);
        assertEquals(0, run(made, "en", "bundle.json", "bon", "--key", key));
        String other = org.passerelle.credential.proof.PrivateKey.generate(new java.security.SecureRandom())
                .publicKey()
                .multikey();
        assertEquals(4, run(made, "en", "bundle.json", "bon", "--key", other));
        assertTrue(errors.contains("not signed with the key given"), errors);
    }

    @Test
    void aNameIsCompared() {
        assertEquals(1, run(made, "en", "bundle.json", "bon", "--person", "Jean Martin"));
        assertEquals(0, run(made, "en", "bundle.json", "bon", "--person", "loeuillet caglar eloise"));
    }

    @ParameterizedTest
    @CsvSource({
        "nothing.json bon,4",
        "bon/a.json bon,4",
        "bundle.json missing,3",
        "bundle.json --what bon,3",
        "bundle.json bon --person,3",
        "bundle.json bon --lang de,3"
    })
    void whatCannotBeDoneIsSaid(String call, int status) {
        String[] words = call.split(" ");
        assertEquals(status, run(made, "fr", words[0], Arrays.copyOfRange(words, 1, words.length)));
        assertFalse(errors.isBlank());
        assertEquals("", output);
    }

    @Test
    void keysAndListsAreFetchedThroughAProtectedWayOnly() {
        String[] call = {
            "--platform", "http://passerelle.example", folder.resolve("bon").toString()
        };
        assertEquals(4, run(made, Map.of("LANG", "fr_FR.UTF-8"), List.of(call)));
        assertTrue(errors.contains("https"), errors);
    }

    private int run(Instant when, String language, String bundle, String... words) {
        List<String> arguments =
                new ArrayList<>(List.of("--bundle", folder.resolve(bundle).toString()));
        boolean named = false;
        for (String word : words) {
            boolean option = word.startsWith("--");
            arguments.add(option || named ? word : folder.resolve(word).toString());
            named = option && !word.equals("--json") && !word.equals("--what");
        }
        return run(when, Map.of("LC_ALL", language + "_FR.UTF-8"), arguments);
    }

    private int run(Instant when, Map<String, String> environment, List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = new VerifyCommand(
                        Clock.fixed(when, ZoneOffset.UTC),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(arguments, environment);
        output = out.toString(StandardCharsets.UTF_8);
        errors = err.toString(StandardCharsets.UTF_8);
        return status;
    }

    private void write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
