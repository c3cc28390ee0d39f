package org.passerelle.credential.verification;

import jakarta.json.JsonObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;

/** Takes out of a credential whose signature is intact what a person wants to read. */
final class ClaimsReader {
    private static final int MOST_SKILLS = 100;
    private static final int MOST_PIECES = 100;
    private static final int MOST_RELATED = 20;
    private static final String DIGEST = "ni:///sha-256;";

    private ClaimsReader() {}

    static Claims of(JsonObject credential) {
        JsonObject subject = Read.object(credential, "credentialSubject");
        JsonObject achievement = Read.object(subject, "achievement");
        Language language = Language.ofTag(Read.text(achievement, "inLanguage")).orElse(Language.FR);
        String name = Read.text(achievement, "name");
        return new Claims(
                language,
                Read.text(credential, "id"),
                holder(subject),
                LocalizedText.in(language, name.isEmpty() ? Read.text(credential, "name") : name),
                Read.text(achievement, "version"),
                related(achievement),
                LocalizedText.in(language, Read.text(achievement, "description")),
                Read.text(Read.object(achievement, "criteria"), "narrative"),
                shown(credential),
                results(subject, achievement),
                attested(achievement, results(subject, achievement)),
                Read.moment(Read.text(credential, "validFrom")).orElse(null),
                Read.moment(Read.text(credential, "validUntil")).orElse(null));
    }

    private static List<Claims.Related> related(JsonObject achievement) {
        return Read.objects(achievement, "related").stream()
                .map(other -> new Claims.Related(Read.text(other, "id"), Read.text(other, "version")))
                .filter(other -> !other.id().isEmpty())
                .limit(MOST_RELATED)
                .toList();
    }

    private static List<EvidenceClaim> shown(JsonObject credential) {
        return Read.objects(credential, "evidence").stream()
                .map(ClaimsReader::piece)
                .filter(piece -> !piece.isEmpty())
                .limit(MOST_PIECES)
                .toList();
    }

    private static EvidenceClaim piece(JsonObject evidence) {
        String id = Read.text(evidence, "id");
        boolean digest = id.startsWith(DIGEST);
        boolean address = id.startsWith("https://") || id.startsWith("http://");
        return new EvidenceClaim(
                Read.text(evidence, "name"),
                Read.text(evidence, "genre"),
                Read.text(evidence, "narrative"),
                Read.text(evidence, "description"),
                digest ? id.substring(DIGEST.length()) : "",
                address ? id : "");
    }

    /**
     * The name as Open Badges carries it, among the identifiers; else the one that other issuers put on the subject.
     */
    static String holder(JsonObject subject) {
        return Read.objects(subject, "identifier").stream()
                .filter(identity ->
                        Read.text(identity, "identityType").equals("name") && !identity.getBoolean("hashed", false))
                .map(identity -> Read.text(identity, "identityHash"))
                .findFirst()
                .orElseGet(() -> Read.text(subject, "name"));
    }

    private static List<SkillResult> results(JsonObject subject, JsonObject achievement) {
        List<JsonObject> descriptions = Read.objects(achievement, "resultDescription");
        return Read.objects(subject, "result").stream()
                .map(result -> result(result, described(descriptions, Read.text(result, "resultDescription"))))
                .toList();
    }

    private static List<String> attested(JsonObject achievement, List<SkillResult> results) {
        Set<String> skills = new LinkedHashSet<>();
        Read.objects(achievement, "alignment").forEach(aim -> skills.add(skill(aim)));
        results.stream().filter(ClaimsReader::isReached).forEach(result -> skills.add(result.skill()));
        results.stream().filter(result -> !isReached(result)).forEach(result -> skills.remove(result.skill()));
        skills.remove("");
        return skills.stream().limit(MOST_SKILLS).toList();
    }

    private static boolean isReached(SkillResult result) {
        return result.status().isEmpty() || result.status().equals("Completed");
    }

    /**
     * What it is aligned to, as our skills are named: of ROME 4.0 by the code, since others give it other addresses.
     */
    private static String skill(JsonObject aim) {
        String code = Read.text(aim, "targetCode");
        boolean rome = Read.text(aim, "targetType").equals("ext:ROMECompetence")
                || Read.text(aim, "targetFramework").startsWith("ROME");
        if (rome && code.matches("\\d{4,8}")) {
            return "rome:ogr:" + code;
        }
        String address = Read.text(aim, "targetUrl");
        return address.startsWith("https://data.europa.eu/esco/") ? "http" + address.substring(5) : address;
    }

    private static JsonObject described(List<JsonObject> descriptions, String id) {
        return descriptions.stream()
                .filter(description -> Read.text(description, "id").equals(id) && !id.isEmpty())
                .findFirst()
                .orElse(JsonObject.EMPTY_JSON_OBJECT);
    }

    private static SkillResult result(JsonObject result, JsonObject description) {
        JsonObject level =
                described(Read.objects(description, "rubricCriterionLevel"), Read.text(result, "achievedLevel"));
        return new SkillResult(
                Read.text(Read.object(description, "alignment"), "targetUrl"),
                Read.text(description, "name"),
                Read.text(description, "resultType"),
                Read.text(result, "value"),
                Read.text(description, "requiredValue"),
                Read.text(level, "name"),
                Read.text(result, "status"));
    }
}
