package org.passerelle.credential.attestation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * What somebody wants to attest.
 *
 * @param email the address of the person whom it is about
 * @param skill the skill's URI
 * @param level 1 first steps, 2 basics, 3 confirmed, 4 expert
 * @param done what the person did
 * @param doneOn when, on its last day
 * @param hours in how many hours; null when nobody counted
 * @param rubric by what it was judged
 * @param sha256 the digest of the work itself in hexadecimal; empty when there is none to show
 */
public record AttestationDraft(
        String email,
        String skill,
        int level,
        String done,
        LocalDate doneOn,
        @Nullable Integer hours,
        String rubric,
        String sha256) {
    /** The level of an expert, for which two must agree. */
    public static final int HIGHEST = 4;

    private static final int LONGEST = 1500;
    private static final int MOST_HOURS = 5000;
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s\\p{C}@,;:<>()\\[\\]\\\\\"]{1,64}@([\\p{L}\\p{N}-]{1,63}\\.)+[\\p{L}\\p{N}-]{2,63}");
    private static final Pattern DIGEST = Pattern.compile("(?:[0-9a-f]{64})?");

    /**
     * Checks it.
     *
     * @throws Refusal beside the field that is missing, too long or wrong
     */
    public AttestationDraft {
        email = Text.required("email", email, 254).toLowerCase(Locale.ROOT);
        if (email.length() > 254 || !EMAIL.matcher(email).matches()) {
            throw Refusal.of("email", "award.attest.emailWrong");
        }
        if (skill.isBlank() || skill.length() > 300) {
            throw Refusal.of("wanted", "award.attest.noSkill");
        }
        if (level < 1 || level > HIGHEST) {
            throw Refusal.of("level", "award.attest.levelWrong");
        }
        done = text("done", done);
        rubric = text("rubric", rubric);
        if (hours != null && (hours < 1 || hours > MOST_HOURS)) {
            throw Refusal.of("hours", "award.attest.hoursWrong", MOST_HOURS);
        }
        if (!DIGEST.matcher(sha256).matches()) {
            throw Refusal.of("file", "credential.evidenceIncomplete");
        }
    }

    /** Whether this could be an address. */
    static boolean isAddress(String typed) {
        return EMAIL.matcher(typed).matches();
    }

    /** The same about another person and skill. */
    AttestationDraft about(String person, String of) {
        return new AttestationDraft(person, of, level, done, doneOn, hours, rubric, sha256);
    }

    private static String text(String field, String typed) {
        String clean = Text.within(field, Text.lines(typed), LONGEST);
        if (clean.isEmpty()) {
            throw Refusal.of(field, "kernel.required");
        }
        return clean;
    }
}
