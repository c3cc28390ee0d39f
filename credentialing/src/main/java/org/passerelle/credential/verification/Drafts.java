package org.passerelle.credential.verification;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.passerelle.credential.proof.EddsaRdfc2022;
import org.passerelle.credential.proof.Malformed;

/** What a verifier would say of a credential that is not signed yet. */
public final class Drafts {
    private static final Set<String> BADGES = Set.of("OpenBadgeCredential", "AchievementCredential");

    private Drafts() {}

    /** What is to be said of it; nothing is said of signatures. */
    public static List<Finding> findings(JsonObject credential) {
        List<Finding> findings = new ArrayList<>();
        if (credential.containsKey("proof")) {
            findings.add(Finding.of(FindingCode.MALFORMED, "proof"));
        }
        if (Read.texts(credential, "type").stream().anyMatch(BADGES::contains)) {
            findings.add(Finding.of(FindingCode.MALFORMED, "type"));
        }
        findings.addAll(new Structure(credential)
                .findings().stream()
                        .filter(finding -> finding.code() != FindingCode.RELATED_NOT_CHECKED)
                        .toList());
        findings.add(new Vocabulary(credential, false, Reader.PROGRAM).finding());
        if (findings.stream().noneMatch(finding -> finding.outcome() == Outcome.FAILED)) {
            meaning(credential).ifPresent(findings::add);
        }
        return findings;
    }

    private static java.util.Optional<Finding> meaning(JsonObject credential) {
        try {
            EddsaRdfc2022.check(credential);
            return java.util.Optional.empty();
        } catch (Malformed e) {
            return java.util.Optional.of(Proofs.finding(e));
        }
    }
}
