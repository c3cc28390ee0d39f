package org.passerelle.credential.verification;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.passerelle.credential.proof.Malformed;
import org.passerelle.credential.proof.StrictJson;
import org.passerelle.credential.status.Bitstring;

/**
 * What the status lists say that a credential of another issuer points to: the validation algorithm of W3C Bitstring
 * Status List 1.0. A list counts only when its own proof, issuer, address, dates and purpose are right.
 */
final class ListedStatus {
    private static final Pattern INDEX = Pattern.compile("0|[1-9]\\d{0,8}");
    private static final int MOST = 4;

    private final JsonObject credential;
    private final StatusSource source;

    private final Optional<List<KnownKey>> keys;
    private final Instant now;

    ListedStatus(JsonObject credential, Optional<List<KnownKey>> keys, StatusSource source, Instant now) {
        this.credential = credential;
        this.keys = keys;
        this.source = source;
        this.now = now;
    }

    /** What is to be said of it, the worst first. */
    Finding finding() {
        List<JsonObject> entries = Read.objects(credential, "credentialStatus");
        if (entries.isEmpty() || entries.size() > MOST) {
            return Finding.of(entries.isEmpty() ? FindingCode.NO_STATUS : FindingCode.STATUS_MALFORMED);
        }
        return entries.stream()
                .map(this::of)
                .max(Comparator.comparingInt(f -> weight(f.outcome())))
                .orElseThrow();
    }

    private static int weight(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> 0;
            case NOTE -> 1;
            case UNKNOWN -> 2;
            case FAILED -> 3;
        };
    }

    private Finding of(JsonObject entry) {
        if (!Read.texts(entry, "type").contains("BitstringStatusListEntry")) {
            return Finding.of(FindingCode.STATUS_NOT_CHECKED);
        }
        String index = Read.text(entry, "statusListIndex");
        String address = Read.text(entry, "statusListCredential");
        if (!INDEX.matcher(index).matches()
                || !Read.isUrl(address)
                || Read.text(entry, "statusPurpose").isEmpty()
                || Read.text(entry, "id").equals(address)) {
            return Finding.of(FindingCode.STATUS_MALFORMED);
        }
        return source.list(address)
                .map(text -> inList(text, address, entry, Integer.parseInt(index)))
                .orElseGet(() -> Finding.of(FindingCode.STATUS_NOT_CHECKED));
    }

    private Finding inList(String text, String address, JsonObject entry, int index) {
        try {
            JsonObject list = StrictJson.read(text);
            JsonObject subject = Read.object(list, "credentialSubject");
            String purpose = Read.text(entry, "statusPurpose");
            if (!isProven(list, address)
                    || !Read.texts(subject, "statusPurpose").contains(purpose)) {
                return Finding.of(FindingCode.STATUS_LIST_UNPROVEN);
            }
            Bitstring bits = Bitstring.read(Read.text(subject, "encodedList"));
            if (bits.length() < Bitstring.LEAST) {
                return Finding.of(FindingCode.STATUS_LIST_SHORT, bits.length());
            }
            if (index >= bits.length()) {
                return Finding.of(FindingCode.STATUS_OUT_OF_RANGE);
            }
            return said(purpose, bits.get(index), validFrom(list).orElse(now), isOver(list));
        } catch (Malformed e) {
            return Finding.of(FindingCode.STATUS_LIST_UNPROVEN);
        }
    }

    /** A list is a credential of the same issuer, about the address where it was found, in force and rightly signed. */
    private boolean isProven(JsonObject list, String address) {
        return Read.texts(list, "type").contains("BitstringStatusListCredential")
                && Read.texts(Read.object(list, "credentialSubject"), "type").contains("BitstringStatusList")
                && Read.text(list, "id").equals(address)
                && Read.issuerId(list).equals(Read.issuerId(credential))
                && validFrom(list)
                        .filter(from -> from.isAfter(now.plus(Proofs.SKEW)))
                        .isEmpty()
                && (source.isKept() || !isOver(list))
                && new Structure(list).findings().get(0).outcome() == Outcome.NOTE
                && new Vocabulary(list, false, Reader.PERSON).finding().outcome() == Outcome.PASSED
                && new Proofs(list, keys, Suites.BUNDLED, now).finding().outcome() == Outcome.PASSED;
    }

    private boolean isOver(JsonObject list) {
        return Read.moment(Read.text(list, "validUntil"))
                .filter(until -> until.isBefore(now.minus(Proofs.SKEW)))
                .isPresent();
    }

    private static Optional<Instant> validFrom(JsonObject list) {
        return Read.moment(Read.text(list, "validFrom"));
    }

    private static Finding said(String purpose, boolean set, Instant asOf, boolean over) {
        FindingCode free = over ? FindingCode.NOT_REVOKED_THEN : FindingCode.NOT_REVOKED;
        return switch (purpose) {
            case "revocation" -> Finding.of(set ? FindingCode.REVOKED_IN_LIST : free, asOf);
            case "suspension" -> Finding.of(set ? FindingCode.SUSPENDED_IN_LIST : free, asOf);
            default -> Finding.of(FindingCode.STATUS_NOT_CHECKED);
        };
    }
}
