package org.passerelle.credential.attestation;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * What somebody asks an organisation to attest of them.
 *
 * @param to the address of whoever saw the work, in lower case; empty for anybody of the organisation
 * @param skill the skill's URI
 * @param done what they did
 * @param place where
 * @param doneOn when, on its last day
 */
public record RequestedAttestation(String to, String skill, String done, String place, LocalDate doneOn) {
    private static final int LONGEST = 1500;
    private static final int LONGEST_PLACE = 200;

    /**
     * Checks it.
     *
     * @throws Refusal beside the field that is missing, too long or wrong
     */
    public RequestedAttestation {
        to = Text.optional("to", to, 254).toLowerCase(Locale.ROOT);
        if (!to.isEmpty() && !AttestationDraft.isAddress(to)) {
            throw Refusal.of("to", "award.attest.emailWrong");
        }
        if (skill.isBlank() || skill.length() > 300) {
            throw Refusal.of("wanted", "award.attest.noSkill");
        }
        done = Text.within("done", Text.lines(done), LONGEST);
        if (done.isEmpty()) {
            throw Refusal.of("done", "kernel.required");
        }
        place = Text.required("place", place, LONGEST_PLACE);
    }

    /** As it is typed. @throws Refusal beside the field that is missing, too long or wrong */
    public static RequestedAttestation of(
            @Nullable String to, String skill, @Nullable String done, @Nullable String place, LocalDate doneOn) {
        return new RequestedAttestation(
                Text.line(to), skill, done == null ? "" : done, place == null ? "" : place, doneOn);
    }
}
