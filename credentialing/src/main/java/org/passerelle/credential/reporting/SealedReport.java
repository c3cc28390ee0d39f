package org.passerelle.credential.reporting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.passerelle.credential.verification.Verdict;

/**
 * A report of a check, as it is sealed: what was answered, in the words in which it was read.
 *
 * @param made when the check was made
 * @param maker the identifier of the platform that made it
 * @param language the tag of the language of its words
 * @param rows the answers
 */
public record SealedReport(Instant made, String maker, String language, List<Row> rows) {
    /** Copies the rows. */
    public SealedReport {
        rows = List.copyOf(rows);
    }

    /**
     * One answer.
     *
     * @param file where it was found
     * @param verdict the answer
     * @param reason why, in words
     * @param holder to whom, as it was signed; empty where nothing was found intact
     * @param achievement for what
     * @param issuer by whom, as the directory has it
     * @param answers the four answers in words
     */
    public record Row(
            String file,
            Verdict verdict,
            String reason,
            String holder,
            String achievement,
            String issuer,
            List<String> answers) {
        /** Copies the answers. */
        public Row {
            answers = List.copyOf(answers);
        }
    }

    /** How many have each verdict. */
    public Map<Verdict, Long> counts() {
        Map<Verdict, Long> counts = new TreeMap<>();
        for (Verdict verdict : Verdict.values()) {
            counts.put(
                    verdict,
                    rows.stream().filter(row -> row.verdict() == verdict).count());
        }
        return counts;
    }
}
