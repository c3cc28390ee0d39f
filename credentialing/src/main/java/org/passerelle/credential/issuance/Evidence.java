package org.passerelle.credential.issuance;

import java.util.regex.Pattern;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * What shows an achievement, in the credential's language. A text that is not given is empty.
 *
 * @param name what it shows, such as a skill's name
 * @param genre what kind of work it is, such as "quiz"
 * @param narrative what was done, when, in how many hours, and who assessed it in which role
 * @param rubric by what it was judged
 * @param sha256 the digest of the work itself in hexadecimal, so that whoever is shown the work can tell whether it is
 *     the one that was assessed; empty when there is none to show
 */
public record Evidence(String name, String genre, String narrative, String rubric, String sha256) {
    private static final Pattern DIGEST = Pattern.compile("(?:[0-9a-f]{64})?");
    private static final int MOST = 2000;

    /**
     * Checks it.
     *
     * @throws Refusal when it does not say what was done, a text is too long, or the digest is none
     */
    public Evidence {
        name = Text.optional("name", name, 300);
        genre = Text.optional("genre", genre, 100);
        narrative = Text.within("narrative", Text.lines(narrative), MOST);
        rubric = Text.within("rubric", Text.lines(rubric), MOST);
        if (narrative.isEmpty() || !DIGEST.matcher(sha256).matches()) {
            throw new Refusal("credential.evidenceIncomplete");
        }
    }

    /** One sentence, of the achievement as a whole. */
    public static Evidence of(String narrative) {
        return new Evidence("", "", narrative, "", "");
    }
}
