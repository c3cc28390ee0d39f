package org.passerelle.credential.keeping;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.passerelle.credential.batch.BatchRow;
import org.passerelle.credential.verification.Claims;
import org.passerelle.credential.verification.Finding;
import org.passerelle.credential.verification.StatusAgain;
import org.passerelle.credential.verification.Verdict;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Text;

/**
 * What of a checked credential may be kept: what was found, not what it says.
 *
 * @param uri the credential's own name in the world; empty when none could be read
 * @param sha256 the digest of the text that was checked; empty when there was none
 * @param pointer where another issuer would mark that it was withdrawn; empty when nowhere
 */
record RowDraft(
        int number,
        String file,
        String holder,
        String achievement,
        String issuerId,
        String issuerName,
        String uri,
        Verdict verdict,
        List<Finding> findings,
        String sha256,
        String pointer) {
    private static final int MOST_FINDINGS = 40;

    static RowDraft of(BatchRow row) {
        Claims claims = row.claims().orElse(null);
        return new RowDraft(
                row.number(),
                cut(row.file(), 300),
                claims == null ? "" : cut(claims.holder(), 300),
                claims == null ? "" : cut(claims.achievement().in(Language.FR), 500),
                cut(row.report().issuerId(), 500),
                cut(row.issuerName(), 300),
                claims == null ? "" : cut(claims.id(), 500),
                row.verdict(),
                row.report().findings().stream()
                        .limit(MOST_FINDINGS)
                        .map(RowDraft::cut)
                        .toList(),
                row.document().isEmpty() ? "" : digest(row.document()),
                claims == null ? "" : StatusAgain.pointer(row.document()));
    }

    private static Finding cut(Finding finding) {
        List<Serializable> details = finding.details().stream()
                .map(detail -> detail instanceof String text ? cut(text, 500) : detail)
                .toList();
        return new Finding(finding.code(), details);
    }

    private static String cut(String text, int most) {
        String clean = Text.line(text);
        return clean.codePointCount(0, clean.length()) <= most
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, most - 1)) + "…";
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
