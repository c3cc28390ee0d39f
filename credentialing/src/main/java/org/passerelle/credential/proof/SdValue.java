package org.passerelle.credential.proof;

import co.nstant.in.cbor.CborDecoder;
import co.nstant.in.cbor.CborEncoder;
import co.nstant.in.cbor.CborException;
import co.nstant.in.cbor.model.Array;
import co.nstant.in.cbor.model.ByteString;
import co.nstant.in.cbor.model.DataItem;
import co.nstant.in.cbor.model.UnicodeString;
import co.nstant.in.cbor.model.UnsignedInteger;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What stands in {@code proofValue} of {@code ecdsa-sd-2023}: a header of three bytes and CBOR (W3C Data Integrity
 * ECDSA Cryptosuites 1.0, 3.5.2 to 3.5.8).
 */
final class SdValue {
    private static final byte[] BASE = {(byte) 0xd9, 0x5d, 0x00};
    private static final byte[] DERIVED = {(byte) 0xd9, 0x5d, 0x01};
    private static final int MOST_CHARACTERS = 256 * 1024;
    private static final int MOST_ITEMS = 10_000;
    private static final int SIGNATURE = 64;
    private static final int HMAC = 32;

    private SdValue() {}

    /**
     * What the issuer gives the holder, and the holder nobody else.
     *
     * @param baseSignature the issuer's, over the options, the key and what is always shown
     * @param key the public half of the key that signed each other statement
     * @param hmacKey by which blank nodes are labelled so that their labels tell nothing
     * @param signatures of the statements that need not be shown, in their order
     * @param mandatory what is always shown, as JSON pointers
     */
    record Base(
            byte[] baseSignature, P256.Public key, byte[] hmacKey, List<byte[]> signatures, List<String> mandatory) {
        String encoded() {
            Array parts = new Array();
            parts.add(new ByteString(baseSignature));
            parts.add(new ByteString(key.bytes()));
            parts.add(new ByteString(hmacKey));
            parts.add(byteStrings(signatures));
            Array pointers = new Array();
            mandatory.forEach(pointer -> pointers.add(new UnicodeString(pointer)));
            parts.add(pointers);
            return SdValue.encoded(BASE, parts);
        }

        /** @throws Malformed when it is not the value of a base proof */
        static Base of(String value) {
            List<DataItem> parts = parts(value, BASE, 5);
            return new Base(
                    bytes(parts.get(0), SIGNATURE),
                    P256.Public.ofBytes(bytes(parts.get(1), 35)),
                    bytes(parts.get(2), HMAC),
                    list(parts.get(3), item -> bytes(item, SIGNATURE)),
                    list(parts.get(4), item -> cast(item, UnicodeString.class).getString()));
        }
    }

    /**
     * What the holder shows.
     *
     * @param labels the label of each blank node of what is shown, by its canonical one
     * @param mandatory which of the shown statements are always shown, by their places
     */
    record Derived(
            byte[] baseSignature,
            P256.Public key,
            List<byte[]> signatures,
            Map<String, String> labels,
            List<Integer> mandatory) {
        String encoded() {
            Array parts = new Array();
            parts.add(new ByteString(baseSignature));
            parts.add(new ByteString(key.bytes()));
            parts.add(byteStrings(signatures));
            co.nstant.in.cbor.model.Map compressed = new co.nstant.in.cbor.model.Map();
            labels.forEach((canonical, label) -> compressed.put(
                    new UnsignedInteger(Long.parseLong(canonical.substring("c14n".length()))),
                    new ByteString(Base64.getUrlDecoder().decode(label.substring(1)))));
            parts.add(compressed);
            Array places = new Array();
            mandatory.forEach(place -> places.add(new UnsignedInteger(place)));
            parts.add(places);
            return SdValue.encoded(DERIVED, parts);
        }

        /** @throws Malformed when it is not the value of a derived proof */
        static Derived of(String value) {
            List<DataItem> parts = parts(value, DERIVED, 5);
            return new Derived(
                    bytes(parts.get(0), SIGNATURE),
                    P256.Public.ofBytes(bytes(parts.get(1), 35)),
                    list(parts.get(2), item -> bytes(item, SIGNATURE)),
                    labels(cast(parts.get(3), co.nstant.in.cbor.model.Map.class)),
                    list(parts.get(4), SdValue::number));
        }

        private static Map<String, String> labels(co.nstant.in.cbor.model.Map map) {
            Map<String, String> labels = new TreeMap<>();
            Set<String> known = new HashSet<>();
            for (DataItem key : map.getKeys()) {
                String label = "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(map.get(key), HMAC));
                if (!known.add(label)) {
                    throw new Malformed(Malformed.Reason.ENCODING);
                }
                labels.put("c14n" + number(key), label);
            }
            return labels;
        }
    }

    private static Array byteStrings(List<byte[]> all) {
        Array array = new Array();
        all.forEach(bytes -> array.add(new ByteString(bytes)));
        return array;
    }

    private static String encoded(byte[] header, Array parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(header);
        try {
            new CborEncoder(out).encode(parts);
        } catch (CborException e) {
            throw new IllegalStateException(e);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
    }

    private static List<DataItem> parts(String value, byte[] header, int number) {
        if (!value.startsWith("u") || value.length() > MOST_CHARACTERS) {
            throw new Malformed(Malformed.Reason.ENCODING);
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(value.substring(1));
            if (bytes.length < header.length || !Arrays.equals(Arrays.copyOf(bytes, header.length), header)) {
                throw new Malformed(Malformed.Reason.ENCODING);
            }
            CborDecoder decoder =
                    new CborDecoder(new ByteArrayInputStream(bytes, header.length, bytes.length - header.length));
            decoder.setMaxPreallocationSize(MOST_ITEMS);
            decoder.setRejectDuplicateKeys(true);
            List<DataItem> all = decoder.decode();
            List<DataItem> parts =
                    all.size() == 1 ? cast(all.get(0), Array.class).getDataItems() : List.of();
            if (parts.size() != number) {
                throw new Malformed(Malformed.Reason.ENCODING);
            }
            return parts;
        } catch (Malformed e) {
            throw e;
        } catch (CborException | RuntimeException | StackOverflowError e) {
            // a stranger wrote it: lengths beyond an int and depths without end are not all told by the decoder itself
            throw new Malformed(Malformed.Reason.ENCODING, e);
        }
    }

    private static <T extends DataItem> T cast(DataItem item, Class<T> type) {
        if (!type.isInstance(item)) {
            throw new Malformed(Malformed.Reason.ENCODING);
        }
        return type.cast(item);
    }

    private static byte[] bytes(DataItem item, int length) {
        byte[] bytes = cast(item, ByteString.class).getBytes();
        if (bytes.length != length) {
            throw new Malformed(Malformed.Reason.ENCODING);
        }
        return bytes;
    }

    private static int number(DataItem item) {
        BigInteger value = cast(item, UnsignedInteger.class).getValue();
        if (value.compareTo(BigInteger.valueOf(MOST_ITEMS)) > 0) {
            throw new Malformed(Malformed.Reason.ENCODING);
        }
        return value.intValue();
    }

    private static <T> List<T> list(DataItem item, Function<DataItem, T> of) {
        List<T> all = new ArrayList<>();
        cast(item, Array.class).getDataItems().forEach(each -> all.add(of.apply(each)));
        return all;
    }
}
