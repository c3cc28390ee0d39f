package org.passerelle.web.verify;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.passerelle.credential.batch.BatchRow;
import org.passerelle.credential.verification.Answer;
import org.passerelle.credential.verification.Answers;
import org.passerelle.credential.verification.Claims;
import org.passerelle.credential.verification.Finding;
import org.passerelle.credential.verification.Outcome;
import org.passerelle.credential.verification.Verdict;
import org.passerelle.web.platform.Texts;

/** Says what a verification found in words and pictures. */
@Named
@RequestScoped
public class Sentences {
    @Inject
    Texts texts;

    /**
     * One answer as a page shows it.
     *
     * @param icon the picture that goes with it
     * @param sentence the same in words
     * @param answer the answer
     */
    public record Said(String icon, String sentence, Answer answer) {}

    /** A finding in words, with its moments as dates. */
    public String of(Finding finding) {
        List<Object> details = finding.details().stream()
                .map(d -> d instanceof Instant moment ? (Object) texts.moment(moment) : d)
                .toList();
        return texts.ofAll("verify.finding." + finding.code(), details);
    }

    /**
     * Which version of an achievement it is, and what it is to be considered the same as; empty when neither is said.
     */
    public String version(Claims said) {
        String same = said.related().stream()
                .map(other -> other.version().isEmpty() ? other.id() : texts.of("verify.version.one", other.version()))
                .collect(Collectors.joining(", "));
        if (same.isEmpty()) {
            return "";
        }
        return said.version().isEmpty()
                ? texts.of("verify.version.alike", same)
                : texts.of("verify.version.of", said.version(), same);
    }

    /** A verdict in a word or two. */
    public String word(Verdict verdict) {
        return texts.of("verify.short." + verdict);
    }

    /** The question that a finding answers. */
    public String question(Finding finding) {
        return texts.of("verify.check." + finding.check());
    }

    /** How a finding answers its question, in a word or two. */
    public String outcome(Finding finding) {
        return texts.of("verify.outcome." + finding.outcome());
    }

    /**
     * A sentence without gaps by its key. For what is said on each of many rows: {@code t.of} has several forms, and
     * expressions take long to choose among them.
     */
    public String text(String key) {
        return texts.of(key);
    }

    /** The picture that goes with an outcome. */
    public String icon(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "check";
            case NOTE -> "info";
            case FAILED -> "error";
            case UNKNOWN -> "question";
        };
    }

    /** The picture that goes with the verdict. */
    public String verdictIcon(Verdict verdict) {
        return switch (verdict) {
            case VALID -> "check";
            case VALID_WITH_NOTES -> "info";
            case NOT_VALID -> "error";
            case CANNOT_TELL -> "question";
        };
    }

    /** The four answers: is it authentic, who issued it, is it in force, is it about this person. */
    public List<Said> answers(BatchRow row) {
        Answers answers = row.answers();
        return List.of(
                said("authentic", answers.authentic()),
                said("issuer", answers.issuer()),
                said("current", answers.current()),
                said("about", answers.about()));
    }

    private Said said(String question, Answer answer) {
        String icon =
                switch (answer) {
                    case YES -> "check";
                    case NOTE -> "info";
                    case NO -> "error";
                    case UNKNOWN -> "question";
                };
        return new Said(icon, texts.of("verify.answer." + question + "." + answer), answer);
    }

    /** The file's name, or what stands for it when the credential was pasted or typed. */
    public String file(BatchRow row) {
        return row.file().isEmpty() ? texts.of("verify.pasted") : row.file();
    }

    /** The issuer as our directory calls it, or that it is not in there; nobody of what is not authentic. */
    public String issuer(BatchRow row) {
        if (row.answers().authentic() == Answer.NO) {
            return "";
        }
        if (!row.issuerName().isEmpty()) {
            return row.issuerName();
        }
        return row.report().issuerId().isEmpty()
                ? ""
                : texts.of("verify.issuer.unknown", row.report().issuerId());
    }
}
