package org.passerelle.credential.elsewhere;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.verification.Claims;
import org.passerelle.credential.verification.Finding;
import org.passerelle.credential.verification.FindingCode;
import org.passerelle.credential.verification.Verdict;
import org.passerelle.credential.verification.VerificationReport;
import org.passerelle.credential.vocab.Json;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Language;

/**
 * A credential of another issuer, as somebody brought it in, with what the last check found. What it says is taken from
 * it only while its signature is found intact; what was read before is forgotten when it no longer is.
 */
@Entity
@Table(name = "brought_credential", schema = "credential")
class BroughtCredential extends BaseEntity {
    private static final int LONGEST = 350;

    @Column(name = "holder_id", nullable = false, updatable = false)
    private UUID holder;

    @Column(name = "document", nullable = false, updatable = false)
    private String document;

    @Column(name = "sha256", nullable = false, updatable = false)
    private String sha256;

    @Column(name = "brought_at", nullable = false, updatable = false)
    private Instant broughtAt;

    @Column(name = "checked_at", nullable = false)
    private Instant checkedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "verdict", nullable = false)
    private Verdict verdict;

    @Enumerated(EnumType.STRING)
    @Column(name = "finding", nullable = false)
    private FindingCode finding;

    @Column(name = "details", nullable = false)
    private String details;

    @Column(name = "yours", nullable = false)
    private boolean yours;

    @Column(name = "issuer_id", nullable = false)
    private String issuer;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "skills", nullable = false)
    private String skills;

    @Column(name = "valid_from")
    @Nullable
    private Instant validFrom;

    @Column(name = "valid_until")
    @Nullable
    private Instant validUntil;

    /** For the persistence provider. */
    protected BroughtCredential() {}

    /** One that was checked. @param yours whether it was shown to be about its bearer */
    BroughtCredential(
            UUID holder, String document, String sha256, Instant now, VerificationReport report, boolean yours) {
        this.holder = holder;
        this.document = document;
        this.sha256 = sha256;
        this.broughtAt = now;
        take(report, yours);
    }

    /** Takes down what another check found. @param yours whether it was shown to be about its bearer */
    void checked(VerificationReport report, boolean yours) {
        take(report, yours);
    }

    private void take(VerificationReport report, boolean shownYours) {
        Finding decisive = report.decisive()
                .orElseGet(() -> report.findings().get(report.findings().size() - 1));
        checkedAt = report.checkedAt();
        verdict = report.verdict();
        finding = decisive.code();
        details = written(decisive.details());
        yours = shownYours;
        issuer = cut(report.issuerId());
        Claims claims = report.claims();
        name = claims == null ? "" : cut(claims.achievement().in(Language.FR));
        skills = claims == null
                ? ""
                : claims.attested().stream()
                        .filter(skill -> skill.matches("\\S{1,200}"))
                        .collect(Collectors.joining(" "));
        validFrom = claims == null ? null : claims.validFrom();
        validUntil = claims == null ? null : claims.validUntil();
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) > LONGEST
                ? text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…"
                : text;
    }

    /** Texts and numbers as they are, moments within an array of their own, so that they are read as they were. */
    private static String written(List<Serializable> details) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (Serializable detail : details) {
            if (detail instanceof Integer number) {
                all.add(number);
            } else if (detail instanceof Instant moment) {
                all.add(Json.createArrayBuilder().add(moment.toString()));
            } else {
                all.add(cut(detail.toString()));
            }
        }
        return all.build().toString();
    }

    private static List<Serializable> read(String details) {
        try (JsonReader reader = Json.createReader(new StringReader(details))) {
            return reader.readArray().stream().map(BroughtCredential::detail).toList();
        }
    }

    private static Serializable detail(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return number.intValue();
        }
        return value instanceof JsonString text
                ? text.getString()
                : Instant.parse(value.asJsonArray().getString(0));
    }

    UUID holder() {
        return holder;
    }

    String document() {
        return document;
    }

    /** @param issuerName as the region calls the issuer; empty when it does not trust it */
    BroughtView view(String issuerName, Instant now) {
        Set<String> attested =
                Stream.of(skills.split(" ")).filter(uri -> !uri.isEmpty()).collect(Collectors.toSet());
        boolean over = validUntil != null && validUntil.isBefore(now);
        boolean holds = verdict == Verdict.VALID || verdict == Verdict.VALID_WITH_NOTES;
        return new BroughtView(
                id(),
                name,
                issuer,
                issuerName,
                attested,
                validFrom,
                validUntil,
                broughtAt,
                checkedAt,
                verdict,
                new Finding(finding, read(details)),
                yours,
                yours && holds && !over && !issuerName.isEmpty());
    }

    Kept kept() {
        return new Kept(document, broughtAt);
    }

    String issuer() {
        return issuer;
    }
}
