package org.passerelle.credential.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.credential.issuance.CredentialView;
import org.passerelle.credential.issuance.Credentials;
import org.passerelle.credential.paper.Block;
import org.passerelle.credential.paper.Printing;
import org.passerelle.credential.paper.Sheet;
import org.passerelle.credential.reading.Dropped;
import org.passerelle.credential.verification.FindingCode;
import org.passerelle.credential.verification.Verdict;
import org.passerelle.kernel.Language;

/** A credential that we print is one that we accept, and its pages are found to say what it says. */
class PrintedTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Éloïse Lœuillet-Çağlar",
                "أمينة بن حدو",
                "سلام الأحمد",
                "Nguyễn Thị Ánh",
                "Zoë 🎓 Łukasz",
                "Maximiliane-Theodora von und zu Hohenzollern-Sigmaringen-Wittgenstein de la Rochefoucauld"
            })
    void aPrintedCredentialIsValidWhoeverItNames(String holder) {
        try (Batch batch = new Batch(holder)) {
            BatchRow row = batch.one(printed(batch.issued, holder));
            assertEquals(Verdict.VALID, row.verdict(), row.report().findings().toString());
            assertEquals(holder, row.claims().orElseThrow().holder());
        }
    }

    @Test
    void aNameThatIsPrintedOverIsNoticed() {
        try (Batch batch = new Batch()) {
            BatchRow row = batch.one(printed(batch.issued, "Anima Benhaddou"));
            assertEquals(Verdict.VALID_WITH_NOTES, row.verdict());
        }
    }

    @Test
    void aWithdrawnOneStaysWithdrawnOnPaper() {
        try (Batch batch = new Batch()) {
            batch.world.get(Credentials.class).revoke(batch.issued.id(), "Nom mal orthographié.");
            batch.world.flush();
            BatchRow row = batch.one(printed(batch.issued, batch.issued.holderName()));
            assertEquals(FindingCode.REVOKED, row.reason().code());
        }
    }

    private static Dropped printed(CredentialView credential, String name) {
        BitSet dark = new BitSet();
        dark.set(0, 9);
        return Dropped.of(
                "printed.pdf",
                Printing.pdf(new Sheet(
                        Language.FR,
                        credential.name().in(Language.FR),
                        "Région d’essai",
                        List.of(
                                new Block.Heading(1, credential.name().in(Language.FR)),
                                new Block.Paragraph(name, Block.Tone.LEAD),
                                new Block.Check(3, dark, "QR", "Code :", credential.code(), "https://a.example/", "A")),
                        new Sheet.Attached("credential.json", "application/vc", "Signée", credential.document()))));
    }
}
