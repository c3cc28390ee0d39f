package org.passerelle.credential.verification;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What Open Badges 3.0 requires of an AchievementCredential beyond the data model of W3C: the properties that its JSON
 * schema lists as required, from the credential down to the achievement.
 */
final class BadgeRules {
    private static final Set<String> BADGES = Set.of("OpenBadgeCredential", "AchievementCredential");
    private static final List<String> OF_ACHIEVEMENT = List.of("id", "type", "name", "description", "criteria");

    private final JsonObject credential;

    BadgeRules(JsonObject credential) {
        this.credential = credential;
    }

    /** What is to be said of it; nothing of a credential that is no badge. */
    Optional<Finding> finding() {
        if (Read.texts(credential, "type").stream().noneMatch(BADGES::contains)) {
            return Optional.empty();
        }
        return Optional.of(missing()
                .map(field -> Finding.of(FindingCode.SCHEMA_NOT_MET, field))
                .orElseGet(() -> Finding.of(FindingCode.SCHEMA_MET)));
    }

    private Optional<String> missing() {
        JsonObject subject = Read.object(credential, "credentialSubject");
        JsonObject achievement = Read.object(subject, "achievement");
        Stream<String> ofCredential = Stream.of("id", "validFrom")
                .filter(field -> Read.text(credential, field).isEmpty());
        Stream<String> ofSubject = Read.text(subject, "id").isEmpty()
                        && Read.objects(subject, "identifier").isEmpty()
                ? Stream.of("credentialSubject.id")
                : Stream.empty();
        Stream<String> ofAchievement = OF_ACHIEVEMENT.stream()
                .filter(field -> !achievement.containsKey(field))
                .map(field -> "achievement." + field);
        return Stream.of(ofCredential, ofSubject, ofAchievement)
                .flatMap(found -> found)
                .findFirst();
    }
}
