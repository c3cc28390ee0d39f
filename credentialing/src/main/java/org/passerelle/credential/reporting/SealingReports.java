package org.passerelle.credential.reporting;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.BiFunction;
import org.passerelle.credential.proof.IssuerIdentity;
import org.passerelle.credential.proof.KeyRing;
import org.passerelle.credential.proof.Malformed;
import org.passerelle.credential.proof.SignedText;
import org.passerelle.credential.proof.Signer;
import org.passerelle.credential.proof.SigningKey;
import org.passerelle.credential.reading.Dropped;
import org.passerelle.credential.reading.PaperText;
import org.passerelle.credential.verification.Statement;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/**
 * Seals reports of checks with the key that a machine alone signs with, and prints what it sealed. Keeps nothing:
 * whoever asked carries the sealed text between the two.
 */
@UseCase
public class SealingReports {
    /** The longest report that is sealed, in characters of its text; beyond it a table for spreadsheets serves. */
    public static final int MOST = 700_000;

    @Inject
    Signer signer;

    @Inject
    IssuerIdentity self;

    @Inject
    KeyRing ring;

    /** The report, sealed; empty when it is too long for that. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Optional<String> seal(SealedReport report) {
        String text = ReportText.write(report, "");
        return text.length() > MOST
                ? Optional.empty()
                : Optional.of(sealed(text).compact());
    }

    /**
     * Prints a report that was sealed here.
     *
     * @param sealed as {@link #seal} gave it
     * @param print makes a PDF of the report, with this text as its file
     * @throws Refusal when it was not sealed here, or altered since
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public byte[] print(String sealed, BiFunction<SealedReport, String, byte[]> print) {
        try {
            SignedText signed = SignedText.ofCompact(sealed);
            if (!signed.type().equals(Statement.REPORT) || !isOurs(signed)) {
                throw new Refusal("verify.report.notOurs");
            }
            SealedReport report = ReportText.read(signed.text());
            PaperText pages = PaperText.of(Dropped.of("", print.apply(report, "{}")), PaperText.ALL_PAGES);
            String withPages = ReportText.write(report, Statement.digest(pages.text()));
            return print.apply(report, sealed(withPages).written().toString());
        } catch (Malformed e) {
            throw new Refusal("verify.report.notOurs");
        }
    }

    private SignedText sealed(String text) {
        return signer.sign(text, Statement.REPORT, self.did(), SigningKey.Purpose.STATUS_LISTS);
    }

    private boolean isOurs(SignedText signed) {
        return ring.published().stream()
                .filter(key -> key.purpose() == SigningKey.Purpose.STATUS_LISTS
                        && key.state() != SigningKey.State.COMPROMISED
                        && signed.method().equals(self.did() + "#" + key.kid()))
                .anyMatch(key -> signed.isSignedBy(key.publicKey()));
    }
}
