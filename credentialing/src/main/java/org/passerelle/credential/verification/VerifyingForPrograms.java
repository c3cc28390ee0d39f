package org.passerelle.credential.verification;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/**
 * Verifies what programs hold out in the shapes of W3C: credentials, enveloped or not, and presentations, in which a
 * holder shows credentials and proves by a challenge that it is they who do so now.
 */
@UseCase
public class VerifyingForPrograms {
    @Inject
    Verifying verifying;

    @Inject
    Clock clock;

    /** Checks a credential. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public VerificationReport credential(JsonObject document) {
        return credentials(List.of(document)).get(0);
    }

    /**
     * Checks a presentation and the credentials in it.
     *
     * @param challenge what the holder's proof must answer; empty when none was set, and then it must name none
     * @param domain for whom the proof must be; empty when whoever asks did not say
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public PresentationReport presentation(JsonObject presentation, String challenge, String domain) {
        PresentationRules rules = new PresentationRules(presentation);
        List<Finding> findings = new ArrayList<>(rules.finding().stream().toList());
        if (findings.isEmpty()) {
            findings.add(new Vocabulary(presentation, false, Reader.PROGRAM).finding());
        }
        if (findings.get(0).outcome() != Outcome.PASSED) {
            return new PresentationReport(findings, List.of());
        }
        findings.add(proof(presentation, rules.holder(), challenge, domain));
        return new PresentationReport(findings, credentials(rules.credentials()));
    }

    private Finding proof(JsonObject presentation, String holder, String challenge, String domain) {
        Instant now = clock.instant();
        List<JsonObject> proofs = Read.objects(presentation, "proof");
        for (JsonObject proof : proofs) {
            if (!Read.text(proof, "challenge").equals(challenge)) {
                return Finding.of(FindingCode.CHALLENGE_DIFFERS);
            }
            if (!domain.isEmpty() && !Read.texts(proof, "domain").contains(domain)) {
                return Finding.of(FindingCode.DOMAIN_DIFFERS);
            }
        }
        String signer = holder.isEmpty() ? controller(Read.object(presentation, "proof")) : holder;
        return Proofs.ofHolder(presentation, signer, now).finding();
    }

    private static String controller(JsonObject proof) {
        String method = Read.text(proof, "verificationMethod");
        return method.contains("#") ? method.substring(0, method.indexOf('#')) : method;
    }

    private List<VerificationReport> credentials(List<JsonObject> documents) {
        List<String> texts = documents.stream()
                .map(one -> Envelope.isOne(one) ? Envelope.token(one).orElse("{}") : one.toString())
                .toList();
        return verifying.forProgram(texts);
    }
}
