package org.passerelle.credential.issuance;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.security.SecureRandom;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.passerelle.credential.achievement.Achievement;
import org.passerelle.credential.achievement.Creator;
import org.passerelle.credential.achievement.Kind;
import org.passerelle.credential.achievement.SkillAim;
import org.passerelle.credential.baking.BadgePicture;
import org.passerelle.credential.proof.IssuerIdentity;
import org.passerelle.credential.vocab.BundledContexts;
import org.passerelle.credential.vocab.Json;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;

/**
 * Writes an award as an Open Badges 3.0 AchievementCredential on the W3C data model 2.0, unsigned. Uses no vocabulary
 * of our own: a credential must outlive the platform that issued it.
 */
final class BadgeWriter {
    private static final String SCHEMA =
            "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";
    private static final String PICTURE =
            "data:image/png;base64," + Base64.getEncoder().encodeToString(BadgePicture.png());

    private final AwardRequest award;
    private final Achievement achievement;
    private final Optional<Achievement> before;
    private final Language language;
    private final SecureRandom random;

    /** @param before the edition that the achievement took the place of */
    BadgeWriter(AwardRequest award, Achievement achievement, Optional<Achievement> before, SecureRandom random) {
        this.random = random;
        this.before = before;
        this.award = award;
        this.achievement = achievement;
        this.language = achievement.languageFor(award.language());
    }

    JsonObject write(UUID id, String holderName, IssuerIdentity issuer, JsonObject status) {
        JsonObjectBuilder badge = Json.createObjectBuilder()
                .add(
                        "@context",
                        array(
                                BundledContexts.CREDENTIALS_V2,
                                BundledContexts.OPEN_BADGES,
                                BundledContexts.OPEN_BADGES_EXTENSIONS))
                .add("id", "urn:uuid:" + id)
                .add("type", array("VerifiableCredential", "OpenBadgeCredential"))
                .add("name", text(achievement.name()))
                .add(
                        "issuer",
                        Json.createObjectBuilder()
                                .add("id", issuer.did())
                                .add("type", array("Profile"))
                                .add("name", issuer.name())
                                .add("url", issuer.url()))
                .add(
                        "validFrom",
                        award.completedAt().truncatedTo(ChronoUnit.SECONDS).toString())
                .add("credentialSubject", subject(holderName))
                .add("credentialStatus", status);
        badge.add(
                "credentialSchema",
                Json.createArrayBuilder()
                        .add(Json.createObjectBuilder()
                                .add("id", SCHEMA)
                                .add("type", "1EdTechJsonSchemaValidator2019")));
        if (!award.evidence().isEmpty()) {
            badge.add("evidence", new EvidenceWriter(award.evidence()).written());
        }
        return badge.build();
    }

    /**
     * The subject's identifier is drawn anew each time, so that nobody can put one person's credentials together by it.
     */
    private JsonObjectBuilder subject(String holderName) {
        JsonObjectBuilder subject = typed("AchievementSubject")
                .add("id", "urn:uuid:" + UUID.randomUUID())
                .add("identifier", identifiers(holderName))
                .add("achievement", achievement());
        JsonArray results = results();
        return results.isEmpty() ? subject : subject.add("result", results);
    }

    private JsonArrayBuilder identifiers(String holderName) {
        JsonArrayBuilder all = Json.createArrayBuilder().add(identity(false, holderName, "name"));
        String email = award.hashedEmail();
        if (email != null) {
            HashedEmail hashed = HashedEmail.of(email, random);
            all.add(identity(true, hashed.identityHash(), "emailAddress").add("salt", hashed.salt()));
        }
        return all;
    }

    private static JsonObjectBuilder identity(boolean hashed, String identity, String type) {
        return Json.createObjectBuilder()
                .add("type", "IdentityObject")
                .add("hashed", hashed)
                .add("identityHash", identity)
                .add("identityType", type);
    }

    private JsonObjectBuilder achievement() {
        JsonObjectBuilder written = typed("Achievement")
                .add("id", achievement.uri())
                .add("achievementType", achievement.kind().achievementType())
                .add("version", Integer.toString(achievement.edition()))
                .add("inLanguage", language.tag())
                .add("name", text(achievement.name()))
                .add("description", text(achievement.description()))
                .add("criteria", Json.createObjectBuilder().add("narrative", text(achievement.criteria())))
                .add(
                        "image",
                        Json.createObjectBuilder()
                                .add("id", PICTURE)
                                .add("type", "Image")
                                .add("caption", text(achievement.name())));
        achievement.creator().ifPresent(creator -> written.add("creator", creator(creator)));
        before.ifPresent(
                edition -> written.add("related", Json.createArrayBuilder().add(related(edition))));
        if (!achievement.skills().isEmpty()) {
            written.add("alignment", each(this::alignment)).add("resultDescription", each(this::resultDescription));
        }
        return written;
    }

    /** Who earned that edition earned the same for most purposes, which is what Open Badges means by it. */
    private JsonObjectBuilder related(Achievement edition) {
        return typed("Related")
                .add("id", edition.uri())
                .add("inLanguage", edition.languageFor(language).tag())
                .add("version", Integer.toString(edition.edition()));
    }

    private static JsonObjectBuilder creator(Creator creator) {
        JsonObjectBuilder profile = typed("Profile").add("id", creator.uri()).add("name", creator.name());
        return creator.siret().isEmpty()
                ? profile
                : profile.add(
                        "otherIdentifier",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("type", "IdentifierEntry")
                                        .add("identifier", creator.siret())
                                        .add("identifierType", "ext:SIRET")));
    }

    private JsonArray each(Function<SkillAim, JsonObjectBuilder> write) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        achievement.skills().forEach(skill -> all.add(write.apply(skill)));
        return all.build();
    }

    private JsonObjectBuilder alignment(SkillAim skill) {
        return typed("Alignment")
                .add("targetName", text(skill.label()))
                .add("targetUrl", skill.uri())
                .add("targetFramework", skill.framework())
                .add("targetType", skill.type());
    }

    private JsonObjectBuilder resultDescription(SkillAim skill) {
        JsonObjectBuilder description = typed("ResultDescription")
                .add("id", achievement.resultUri(skill))
                .add("name", text(skill.label()))
                .add("resultType", achievement.kind().resultType())
                .add("alignment", Json.createArrayBuilder().add(alignment(skill)));
        if (achievement.kind() == Kind.ATTESTATION) {
            description.add("requiredLevel", achievement.levelUri(skill));
        } else {
            description
                    .add("valueMin", "0")
                    .add("valueMax", "100")
                    .add("requiredValue", Integer.toString(skill.required()));
        }
        if (!skill.level().isEmpty()) {
            description.add(
                    "rubricCriterionLevel",
                    Json.createArrayBuilder()
                            .add(typed("RubricCriterionLevel")
                                    .add("id", achievement.levelUri(skill))
                                    .add("name", skill.level())
                                    .add("level", skill.level())));
        }
        return description;
    }

    private JsonArray results() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (SkillAim skill : achievement.skills()) {
            award.results().stream()
                    .filter(awarded -> awarded.uri().equals(skill.uri()))
                    .findFirst()
                    .ifPresent(awarded -> all.add(result(skill, awarded)));
        }
        return all.build();
    }

    /**
     * A skill not attained yet is written as being on the way: it can still be attained, and nobody failed as a person.
     */
    private JsonObjectBuilder result(SkillAim skill, SkillAward awarded) {
        JsonObjectBuilder result = typed("Result")
                .add("resultDescription", achievement.resultUri(skill))
                .add("status", awarded.attained() ? "Completed" : "InProgress");
        if (achievement.kind() == Kind.COURSE) {
            result.add("value", Integer.toString(awarded.percent()));
        }
        return awarded.attained() && !skill.level().isEmpty()
                ? result.add("achievedLevel", achievement.levelUri(skill))
                : result;
    }

    private String text(LocalizedText text) {
        return text.in(language);
    }

    private static JsonObjectBuilder typed(String type) {
        return Json.createObjectBuilder().add("type", array(type));
    }

    private static JsonArray array(String... texts) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (String text : texts) {
            all.add(text);
        }
        return all.build();
    }
}
