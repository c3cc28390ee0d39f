package org.passerelle.web.verify;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.passerelle.credential.batch.BatchReport;
import org.passerelle.credential.batch.BatchRow;
import org.passerelle.credential.verification.Claims;
import org.passerelle.kernel.Language;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.Cells;
import org.passerelle.web.platform.Texts;

/**
 * The answers as a table for spreadsheets, in the reader's language and with the separator that spreadsheets expect in
 * it. A cell that a spreadsheet would run as a formula begins with an apostrophe.
 */
@RequestScoped
public class VerdictCsv {
    private static final String MARK = "\uFEFF";

    @Inject
    Texts texts;

    @Inject
    Sentences sentences;

    @Inject
    ActiveLocale locale;

    /** The table within an address, so that it is downloaded without being kept anywhere. */
    public String address(BatchReport report) {
        String encoded = Base64.getEncoder().encodeToString((MARK + written(report)).getBytes(StandardCharsets.UTF_8));
        return "data:text/csv;charset=utf-8;base64," + encoded;
    }

    String written(BatchReport report) {
        StringWriter out = new StringWriter();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(locale.language() == Language.FR ? ';' : ',')
                .get();
        try (CSVPrinter csv = new CSVPrinter(out, format)) {
            csv.printRecord(Arrays.stream(texts.of("verify.csv.head").split("\\|"))
                    .map(String::strip)
                    .toList());
            for (BatchRow row : report.rows()) {
                csv.printRecord(cells(row).map(VerdictCsv::harmless).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private Stream<String> cells(BatchRow row) {
        List<String> said = row.claims().map(this::said).orElse(List.of("", "", "", ""));
        return Stream.of(
                        List.of(
                                Integer.toString(row.number()),
                                sentences.file(row),
                                texts.of("verify.short." + row.verdict()),
                                sentences.of(row.reason()),
                                row.asked()),
                        said,
                        List.of(sentences.issuer(row)),
                        sentences.answers(row).stream()
                                .map(Sentences.Said::sentence)
                                .toList(),
                        List.of(texts.moment(row.report().checkedAt())))
                .flatMap(List::stream);
    }

    private List<String> said(Claims claims) {
        return List.of(
                claims.holder(),
                texts.in(claims.achievement()),
                texts.shortDay(claims.validFrom()),
                texts.shortDay(claims.validUntil()));
    }

    /** A cell that no spreadsheet takes for a formula. */
    static String harmless(String cell) {
        return Cells.harmless(cell);
    }
}
