package org.passerelle.web.verify;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.credential.batch.BatchReport;
import org.passerelle.credential.batch.BatchRow;
import org.passerelle.credential.paper.Block;
import org.passerelle.credential.paper.Block.Tone;
import org.passerelle.credential.paper.Printing;
import org.passerelle.credential.paper.Sheet;
import org.passerelle.credential.proof.IssuerIdentity;
import org.passerelle.credential.reporting.SealedReport;
import org.passerelle.credential.reporting.SealingReports;
import org.passerelle.credential.verification.Claims;
import org.passerelle.credential.verification.Verdict;
import org.passerelle.kernel.Language;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.Texts;

/** The answers as a sealed report: its text while the answers are shown, its paper when it is asked for. */
@RequestScoped
public class ReportPaper {
    @Inject
    SealingReports sealing;

    @Inject
    Texts texts;

    @Inject
    Sentences sentences;

    @Inject
    ActiveLocale locale;

    @Inject
    IssuerIdentity self;

    /** The sealed text of these answers; empty when they are too many. */
    public Optional<String> sealed(BatchReport report) {
        return sealing.seal(new SealedReport(
                report.checkedAt(),
                self.did(),
                locale.getTag(),
                report.rows().stream().map(this::row).toList()));
    }

    private SealedReport.Row row(BatchRow row) {
        return new SealedReport.Row(
                sentences.file(row),
                row.verdict(),
                sentences.of(row.reason()),
                row.claims().map(Claims::holder).orElse(""),
                row.claims().map(Claims::achievement).map(texts::in).orElse(""),
                sentences.issuer(row),
                sentences.answers(row).stream().map(Sentences.Said::sentence).toList());
    }

    /** The paper of a text that was sealed here: a PDF. */
    public byte[] pdf(String sealed) {
        return sealing.print(
                sealed,
                (report, file) -> locale.speaking(
                        Language.ofTag(report.language()).orElse(Language.FR),
                        () -> Printing.pdf(sheet(report, file))));
    }

    private Sheet sheet(SealedReport report, String file) {
        String title = texts.of("verify.report.title", texts.moment(report.made()));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, title));
        blocks.add(new Block.Paragraph(texts.of("verify.report.by", self.name(), self.url() + "/verify"), Tone.PLAIN));
        blocks.add(new Block.Items(Arrays.stream(Verdict.values())
                .map(verdict -> texts.of(
                        "verify.report.count",
                        sentences.word(verdict),
                        report.counts().getOrDefault(verdict, 0L)))
                .toList()));
        blocks.add(new Block.Heading(2, texts.of("verify.many", report.rows().size())));
        blocks.add(new Block.Table(
                List.of(
                        texts.of("verify.report.what"),
                        texts.of("verify.row.verdict"),
                        texts.of("verify.report.reason")),
                report.rows().stream().map(this::cells).toList()));
        blocks.add(new Block.Paragraph(texts.of("verify.report.check", self.url() + "/verify"), Tone.MUTED));
        blocks.add(new Block.Paragraph(texts.of("verify.holder.notChecked"), Tone.MUTED));
        return new Sheet(
                locale.language(),
                title,
                self.name(),
                blocks,
                new Sheet.Attached("report.json", "application/jose+json", texts.of("verify.report.attached"), file));
    }

    private List<String> cells(SealedReport.Row row) {
        String what = Stream.of(row.file(), row.holder(), row.achievement(), row.issuer())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
        return List.of(
                what, sentences.word(row.verdict()), row.reason() + " " + String.join(", ", row.answers()) + ".");
    }
}
