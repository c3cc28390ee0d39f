package org.passerelle.credential.verification;

import jakarta.json.JsonObject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The digests of a related resource: {@code digestSRI} as W3C Subresource Integrity writes them, and
 * {@code digestMultibase}, a multihash in base64url, or the bare SHA-256 that some write there.
 */
final class Digests {
    private static final Pattern SRI = Pattern.compile("(sha256|sha384|sha512)-([A-Za-z0-9+/]+={0,2})");
    private static final Map<String, String> ALGORITHMS =
            Map.of("sha256", "SHA-256", "sha384", "SHA-384", "sha512", "SHA-512");
    private static final byte[] SHA_256 = {0x12, 0x20};
    private static final int SHA_256_BYTES = 32;

    private final List<String> sri;
    private final List<String> multibase;

    Digests(JsonObject resource) {
        sri = Read.texts(resource, "digestSRI");
        multibase = Read.texts(resource, "digestMultibase");
    }

    boolean isEmpty() {
        return sri.isEmpty() && multibase.isEmpty();
    }

    /** Whether they are digests at all. */
    boolean areWritten() {
        return sri.stream().allMatch(one -> SRI.matcher(one).matches())
                && multibase.stream().allMatch(one -> sha256(one).isPresent());
    }

    /** Whether each is that of this content. */
    boolean fit(byte[] content) {
        return sri.stream().allMatch(one -> fits(SRI.matcher(one), content))
                && multibase.stream()
                        .allMatch(one -> sha256(one)
                                .filter(given -> Arrays.equals(given, digest("SHA-256", content)))
                                .isPresent());
    }

    private static boolean fits(Matcher written, byte[] content) {
        return written.matches()
                && Base64.getEncoder()
                        .encodeToString(digest(ALGORITHMS.getOrDefault(written.group(1), ""), content))
                        .equals(written.group(2));
    }

    private static Optional<byte[]> sha256(String multibase) {
        try {
            byte[] all =
                    multibase.startsWith("u") ? Base64.getUrlDecoder().decode(multibase.substring(1)) : new byte[0];
            if (all.length == SHA_256_BYTES) {
                return Optional.of(all);
            }
            boolean multihash = all.length == SHA_256_BYTES + 2 && all[0] == SHA_256[0] && all[1] == SHA_256[1];
            return multihash ? Optional.of(Arrays.copyOfRange(all, 2, all.length)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] digest(String algorithm, byte[] content) {
        try {
            return MessageDigest.getInstance(algorithm).digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
