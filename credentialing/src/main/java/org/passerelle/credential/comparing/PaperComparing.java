package org.passerelle.credential.comparing;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.passerelle.credential.comparing.Comparison.Outcome;
import org.passerelle.credential.issuance.CredentialView;
import org.passerelle.credential.issuance.OwnLinks;
import org.passerelle.credential.reading.Dropped;
import org.passerelle.credential.reading.PaperText;
import org.passerelle.credential.verification.FindingCode;
import org.passerelle.credential.verification.Verifying;
import org.passerelle.kernel.AccessCode;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/**
 * Answers whether the paper that somebody hands in says what was issued. Only what its own code opens is shown, so that
 * nobody finds a credential by a name. Keeps nothing.
 */
@UseCase
public class PaperComparing {
    /** Below this share of words in common it is no copy of ours, but a document that mentions the code. */
    private static final double LEAST_IN_COMMON = 0.5;

    @Inject
    OwnLinks own;

    @Inject
    Verifying verifying;

    @Inject
    IssuedPaper paper;

    /**
     * Compares a paper.
     *
     * @param pdf the paper
     * @param typed the code, where whoever asks read it off the paper; empty to find it in the text
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Comparison compare(Dropped pdf, String typed) {
        PaperText handed = PaperText.of(pdf);
        Optional<FindingCode> trouble = handed.trouble();
        if (trouble.isPresent()) {
            return Comparison.of(trouble.get() == FindingCode.FILE_LOCKED ? Outcome.LOCKED : Outcome.UNREADABLE);
        }
        Set<String> codes = new TreeSet<>();
        handed.codes().forEach(code -> AccessCode.typed(code).ifPresent(codes::add));
        AccessCode.typed(typed).ifPresent(codes::add);
        if (codes.isEmpty() || (!typed.isBlank() && AccessCode.typed(typed).isEmpty())) {
            boolean wrong = !typed.isBlank();
            return Comparison.of(wrong ? Outcome.CODE_UNKNOWN : handed.isBlank() ? Outcome.PICTURE : Outcome.NO_CODE);
        }
        if (codes.size() > 1) {
            return Comparison.of(Outcome.SEVERAL_CODES);
        }
        return own.issued(codes.iterator().next())
                .map(issued -> compared(issued, handed))
                .orElseGet(() -> Comparison.of(Outcome.CODE_UNKNOWN));
    }

    private Comparison compared(CredentialView issued, PaperText handed) {
        var report = verifying.verify(issued.document());
        if (handed.isBlank()) {
            return new Comparison(Outcome.PICTURE, issued, report, List.of());
        }
        Lines best = Arrays.stream(Language.values())
                .map(language -> PaperText.of(Dropped.of("", paper.printed(issued, language))))
                .map(ours -> Lines.compared(ours.text(), handed.text()))
                .max(Comparator.comparingInt(Lines::inCommon))
                .orElseThrow();
        if (best.inCommon() < LEAST_IN_COMMON * best.issuedWords()) {
            return new Comparison(Outcome.OTHER_DOCUMENT, issued, report, List.of());
        }
        Fields fields = new Fields(issued);
        List<Difference> differences = best.differences().stream()
                .map(changed -> new Difference(fields.of(changed), changed.issued(), changed.paper()))
                .sorted(Comparator.comparing(Difference::about))
                .collect(Collectors.toList());
        return new Comparison(outcome(differences), issued, report, differences);
    }

    private static Outcome outcome(List<Difference> differences) {
        if (differences.isEmpty()) {
            return Outcome.SAME;
        }
        return differences.stream().allMatch(d -> d.about() == Difference.Field.WORDING)
                ? Outcome.WORDING
                : Outcome.DIFFERENT;
    }
}
