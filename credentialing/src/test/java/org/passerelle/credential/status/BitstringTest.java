package org.passerelle.credential.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.BitSet;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.credential.proof.Malformed;
import org.passerelle.credential.proof.Malformed.Reason;
import org.passerelle.credential.proof.Vectors;

class BitstringTest {
    private static final Pattern ENCODED = Pattern.compile("\"encodedList\"\\s*:\\s*\"([^\"]+)\"");

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.00001, 0.001, 0.05, 0.5, 1})
    void whatIsSetIsReadBackAndNothingElse(double share) {
        Random random = new Random(17);
        BitSet set = new BitSet();
        for (int i = 0; i < Bitstring.LEAST; i++) {
            if (random.nextDouble() < share) {
                set.set(i);
            }
        }
        Bitstring read = Bitstring.read(Bitstring.of(set, Bitstring.LEAST).encoded());
        assertEquals(Bitstring.LEAST, read.length());
        for (int i = 0; i < Bitstring.LEAST; i++) {
            assertEquals(set.get(i), read.get(i), () -> "bit");
        }
    }

    @Test
    void theFirstEntryIsTheLeftmostBit() throws IOException {
        byte[] bytes = new byte[Bitstring.LEAST / 8];
        bytes[0] = (byte) 0x80;
        bytes[1] = 0x01;
        Bitstring read = Bitstring.read(packed(bytes));
        assertTrue(read.get(0));
        assertFalse(read.get(1));
        assertFalse(read.get(14));
        assertTrue(read.get(15));
    }

    @Test
    void theSpecificationsOwnListsAreRead() {
        int lists = 0;
        Matcher encoded = ENCODED.matcher(Vectors.all("bitstring-status-list").get("spec-examples.json"));
        while (encoded.find()) {
            Bitstring read = Bitstring.read(encoded.group(1));
            assertEquals(Bitstring.LEAST, read.length());
            for (int i = 0; i < read.length(); i++) {
                assertFalse(read.get(i));
            }
            lists++;
        }
        assertTrue(lists >= 2);
    }

    @Test
    void itIsWrittenInMultibaseWithoutPadding() {
        assertTrue(Bitstring.of(new BitSet(), Bitstring.LEAST).encoded().matches("uH4sI[A-Za-z0-9_-]+"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "u", "H4sIAAAA", "zH4sIAAAA", "uH4sIAAAA", "u!!!!", "uAAAAAAAAAAAAAAAAAAAA"})
    void whatIsWrittenOtherwiseIsRefused(String text) {
        assertEquals(
                Reason.ENCODING,
                assertThrows(Malformed.class, () -> Bitstring.read(text)).reason());
    }

    @Test
    void aBombIsStoppedWhileItUnpacks() throws IOException {
        String bomb = packed(new byte[64 << 20]);
        assertEquals(
                Reason.TOO_LARGE,
                assertThrows(Malformed.class, () -> Bitstring.read(bomb)).reason());
    }

    private static String packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(bytes);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }
}
