package org.passerelle.credential.reporting;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Instant;
import org.passerelle.credential.proof.Malformed;
import org.passerelle.credential.verification.Verdict;
import org.passerelle.credential.vocab.Json;

/** How a report is written. */
final class ReportText {
    private ReportText() {}

    static String write(SealedReport report, String pages) {
        JsonObjectBuilder counts = Json.createObjectBuilder();
        report.counts().forEach((verdict, count) -> counts.add(verdict.name(), count));
        JsonArrayBuilder rows = Json.createArrayBuilder();
        report.rows().forEach(row -> rows.add(row(row)));
        JsonObjectBuilder written = Json.createObjectBuilder()
                .add("made", report.made().toString())
                .add("maker", report.maker())
                .add("language", report.language())
                .add("counts", counts)
                .add("rows", rows);
        return (pages.isEmpty() ? written : written.add("pages", pages)).build().toString();
    }

    private static JsonObjectBuilder row(SealedReport.Row row) {
        return Json.createObjectBuilder()
                .add("file", row.file())
                .add("verdict", row.verdict().name())
                .add("reason", row.reason())
                .add("holder", row.holder())
                .add("achievement", row.achievement())
                .add("issuer", row.issuer())
                .add("answers", Json.createArrayBuilder(row.answers()));
    }

    /** Reads one. @throws Malformed when it is none */
    static SealedReport read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject report = reader.readObject();
            return new SealedReport(
                    Instant.parse(report.getString("made")),
                    report.getString("maker"),
                    report.getString("language"),
                    report.getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                            .map(ReportText::row)
                            .toList());
        } catch (RuntimeException e) {
            // A part that is missing or of another kind shows itself in whatever way its reader has.
            throw new Malformed(Malformed.Reason.NOT_JSON, e);
        }
    }

    private static SealedReport.Row row(JsonObject row) {
        return new SealedReport.Row(
                row.getString("file"),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("reason"),
                row.getString("holder"),
                row.getString("achievement"),
                row.getString("issuer"),
                row.getJsonArray("answers").getValuesAs(JsonString::getString));
    }
}
