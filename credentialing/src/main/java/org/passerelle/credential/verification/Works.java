package org.passerelle.credential.verification;

import jakarta.json.JsonObject;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The works that a credential names by their digest (RFC 6920), as evidence of what it says. */
final class Works {
    private static final String NAMED = "ni:///sha-256;";

    private final List<String> digests;

    Works(JsonObject credential) {
        digests = Read.objects(credential, "evidence").stream()
                .map(evidence -> Read.text(evidence, "id"))
                .filter(id -> id.startsWith(NAMED))
                .flatMap(id -> digest(id.substring(NAMED.length())).stream())
                .toList();
    }

    /** What is to be said of them, beside these files; nothing when it names none. */
    Optional<Finding> finding(Map<String, String> files) {
        if (digests.isEmpty()) {
            return Optional.empty();
        }
        String found = digests.stream()
                .map(files::get)
                .filter(f -> f != null)
                .distinct()
                .collect(Collectors.joining(", "));
        return Optional.of(
                found.isEmpty()
                        ? Finding.of(FindingCode.WORK_NAMED, digests.size())
                        : Finding.of(FindingCode.WORK_MATCHES, found));
    }

    private static Optional<String> digest(String written) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(written);
            return bytes.length == 32 ? Optional.of(HexFormat.of().formatHex(bytes)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
