package org.passerelle.credential.fuzz;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.passerelle.credential.baking.BadgePicture;
import org.passerelle.credential.baking.Baking;
import org.passerelle.credential.paper.Block;
import org.passerelle.credential.paper.Printing;
import org.passerelle.credential.paper.Sheet;
import org.passerelle.credential.proof.EddsaRdfc2022;
import org.passerelle.credential.proof.PrivateKey;
import org.passerelle.kernel.Language;

/** Good inputs from which fuzzing sets out: {@code Seeds FOLDER} writes some for each target. */
public final class Seeds {
    private static final String CODE = "K7QF-2M9P-K7QF-2M9P-K7QF-2M9P-K7";

    private Seeds() {}

    /** Writes them. */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        all().forEach((name, bytes) -> {
            try {
                Path file = folder.resolve(name);
                Files.createDirectories(file.getParent());
                Files.write(file, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** By target and name. */
    static Map<String, byte[]> all() {
        PrivateKey key = PrivateKey.generate(new SecureRandom());
        String multikey = key.publicKey().multikey();
        String did = "did:key:" + multikey;
        JsonObject signed =
                new EddsaRdfc2022().sign(Fuzzed.badge(did), key, did + "#" + multikey, Fuzzed.NOON.minusSeconds(60));
        String text = signed.toString();
        Map<String, byte[]> seeds = new LinkedHashMap<>();
        seeds.put("Json/signed", Fuzzed.bytes(text));
        seeds.put("Json/unsigned", Fuzzed.bytes(Fuzzed.badge(did).toString()));
        seeds.put("Token/token", Fuzzed.bytes(part("{\"alg\":\"EdDSA\",\"kid\":\"#a\"}") + "." + part(text) + ".AAAA"));
        seeds.put("Png/picture", BadgePicture.png());
        seeds.put("Png/baked", Baking.png(text));
        seeds.put("Png/chunk", Fuzzed.bytes("\0openbadgecredential\0\0\0\0\0" + text));
        seeds.put("Svg/baked", Fuzzed.bytes(Baking.svg(text, "Badge").replaceAll("base64,[^\"]*", "base64,")));
        seeds.put("Csv/list", Fuzzed.bytes("nom;code\nÉloïse;" + CODE + "\n\"a;b\";https://example.org/a\n"));
        seeds.put("Zip/files", zip(Map.of("a.json", Fuzzed.bytes(text), "b/c.csv", Fuzzed.bytes(CODE))));
        seeds.put("Pdf/paper", pdf(text));
        seeds.put("Bundle/empty", Fuzzed.bytes("{\"protected\":\"e30\",\"payload\":\"e30\",\"signature\":\"\"}"));
        return seeds;
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Fuzzed.bytes(json));
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] pdf(String text) {
        return Printing.pdf(new Sheet(
                Language.FR,
                "Papier",
                "Région",
                List.of(new Block.Heading(1, "Souder"), new Block.Paragraph(CODE, Block.Tone.PLAIN)),
                new Sheet.Attached("credential.json", "application/vc", "x", text)));
    }
}
