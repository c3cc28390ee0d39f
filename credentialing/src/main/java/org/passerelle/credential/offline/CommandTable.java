package org.passerelle.credential.offline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.passerelle.credential.batch.BatchRow;
import org.passerelle.credential.verification.Answer;
import org.passerelle.credential.verification.Claims;
import org.passerelle.credential.verification.Verdict;

/** The answers as a table for people: a line of answer and file, beneath it the reason and what it says. */
final class CommandTable {
    private final CommandTexts texts;
    private final int width;

    CommandTable(CommandTexts texts) {
        this.texts = texts;
        this.width = Arrays.stream(Verdict.values())
                .mapToInt(verdict -> word(verdict).length())
                .max()
                .orElse(0);
    }

    List<String> written(CommandAnswer answer) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.of(
                "verify.offline.checkedAt",
                texts.moment(answer.checkedAt()),
                texts.moment(answer.bundle().made())));
        for (BatchRow row : answer.rows()) {
            lines.add("");
            lines.add(
                    word(row.verdict()) + " ".repeat(width - word(row.verdict()).length() + 2) + plain(row.file()));
            lines.add(beneath(texts.of(row.reason())));
            row.claims().ifPresent(claims -> lines.add(beneath(said(row, claims))));
        }
        lines.add("");
        lines.add(Arrays.stream(Verdict.values())
                .map(verdict -> word(verdict) + ": " + answer.count(verdict))
                .collect(Collectors.joining("   ")));
        return lines;
    }

    private String said(BatchRow row, Claims claims) {
        String issuer = row.issuerName().isEmpty()
                ? texts.of("verify.issuer.unknown", row.report().issuerId())
                : row.issuerName();
        String about = row.answers().about() == Answer.UNKNOWN
                ? ""
                : " · " + texts.of("verify.answer.about." + row.answers().about());
        return claims.holder() + " · " + texts.in(claims.achievement()) + " · " + issuer + about;
    }

    private String beneath(String text) {
        return " ".repeat(width + 2) + plain(text);
    }

    private String word(Verdict verdict) {
        return texts.of("verify.short." + verdict);
    }

    /** Without what could move the cursor or colour a terminal: names come from strangers. */
    private static String plain(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
