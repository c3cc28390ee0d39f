package org.passerelle.credential.baking;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.credential.baking.PngChunks.Chunk;
import org.passerelle.credential.proof.Malformed;
import org.passerelle.credential.proof.Vectors;

class BakingTest {
    private static final String TEXT = "{\"name\":\"Éloïse Lœuillet-Çağlar ليلى 🦊 e\u0301 <b> & ]]> \"}";

    @Test
    void whatIsBakedIsTakenOutToTheLetter() {
        assertEquals(Optional.of(TEXT), Baking.fromPng(Baking.png(TEXT)));
        assertEquals(Optional.of(TEXT), Baking.fromSvg(Baking.svg(TEXT, "Sécurité & <soudage>")));
    }

    @Test
    void thePictureIsOneThatOthersRead() throws Exception {
        var image = ImageIO.read(new ByteArrayInputStream(Baking.png(TEXT)));
        assertEquals(200, image.getWidth());
        assertEquals(0, image.getRGB(0, 0) >>> 24, "clear around the medal");
        assertEquals(0xFFF2B84B, image.getRGB(100, 8), "its ring");
        assertTrue(Baking.png("").length < 16_000);
    }

    @Test
    void theSamplesOfTheStandardsBodyAreUnbaked() {
        String folder = "ob3-samples/1edtech-baked/";
        assertTrue(Baking.fromPng(Vectors.bytes(folder + "simple-json.png"))
                .orElseThrow()
                .startsWith("{"));
        assertTrue(Baking.fromPng(Vectors.bytes(folder + "simple-jwt.png"))
                .orElseThrow()
                .startsWith("eyJ"));
        assertTrue(svg(folder + "simple-json.svg").startsWith("{"));
        assertTrue(svg(folder + "simple-jwt.svg").startsWith("eyJ"));
    }

    private static String svg(String file) {
        return Baking.fromSvg(new String(Vectors.bytes(file), StandardCharsets.UTF_8))
                .orElseThrow();
    }

    @Test
    void aPictureWithoutACredentialHasNone() {
        assertEquals(Optional.empty(), Baking.fromPng(BadgePicture.png()));
        assertEquals(Optional.empty(), Baking.fromSvg("<svg xmlns='http://www.w3.org/2000/svg'><g/></svg>"));
    }

    @Test
    void twoCredentialsInOnePictureAreRefused() {
        List<Chunk> chunks = new ArrayList<>();
        PngChunks picture = PngChunks.in(Baking.png(TEXT));
        while (picture.hasNext()) {
            chunks.add(picture.next());
        }
        chunks.add(1, chunks.get(1));
        assertThrows(Malformed.class, () -> Baking.fromPng(PngChunks.written(chunks)));
        String svg = Baking.svg(TEXT, "x");
        int from = svg.indexOf("<openbadges");
        String once = svg.substring(from, svg.indexOf("<title>"));
        assertThrows(Malformed.class, () -> Baking.fromSvg(svg.replace("<title>", once + "<title>")));
    }

    @Test
    void aDamagedFileIsRefusedAndNeverFails() {
        byte[] good = Baking.png(TEXT);
        Random random = new Random(3);
        for (int i = 0; i < 3000; i++) {
            byte[] bad = Arrays.copyOf(good, random.nextInt(5) == 0 ? random.nextInt(good.length) : good.length);
            for (int n = random.nextInt(4); n >= 0 && bad.length > 0; n--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            try {
                Baking.fromPng(bad).ifPresent(text -> assertEquals(TEXT, text));
            } catch (Malformed refused) {
                assertTrue(refused.reason() != null);
            }
        }
    }

    @Test
    void aChunkThatClaimsToBeHugeIsRefused() {
        byte[] bytes = Arrays.copyOf(Baking.png(TEXT), 60);
        Arrays.fill(bytes, 33, 37, (byte) 0x7F);
        assertThrows(Malformed.class, () -> Baking.fromPng(bytes));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg xmlns='http://www.w3.org/2000/svg'>&a;</svg>",
                "<svg",
                "",
                "<svg xmlns:o='https://purl.imsglobal.org/ob/v3p0'><o:credential><b/></o:credential></svg>"
            })
    void whatIsNoPlainXmlIsRefused(String svg) {
        assertThrows(Malformed.class, () -> Baking.fromSvg(svg));
    }

    @Test
    void aDocumentTypeIsNeitherFetchedNorRead() {
        String svg = Baking.svg(TEXT, "x");
        assertEquals(Optional.of(TEXT), Baking.fromSvg("<!DOCTYPE svg SYSTEM 'file:///etc/passwd'>" + svg));
    }

    @Test
    void nestingWithoutEndIsRefused() {
        assertThrows(Malformed.class, () -> Baking.fromSvg("<g>".repeat(100_000)));
    }

    @Test
    void thePictureIsTheSameEachTime() {
        assertArrayEquals(BadgePicture.png(), BadgePicture.png());
    }
}
