package org.passerelle.credential.offline;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.batch.BatchRow;
import org.passerelle.credential.verification.Answers;
import org.passerelle.credential.verification.Claims;
import org.passerelle.credential.verification.Finding;
import org.passerelle.credential.verification.Verdict;
import org.passerelle.credential.vocab.Json;

/** The answers for programs. */
final class CommandJson {
    private final CommandTexts texts;

    CommandJson(CommandTexts texts) {
        this.texts = texts;
    }

    String written(CommandAnswer answer) {
        JsonObjectBuilder counts = Json.createObjectBuilder();
        for (Verdict verdict : Verdict.values()) {
            counts.add(verdict.name(), answer.count(verdict));
        }
        JsonArrayBuilder rows = Json.createArrayBuilder();
        answer.rows().forEach(row -> rows.add(row(row)));
        JsonObject all = Json.createObjectBuilder()
                .add("checkedAt", answer.checkedAt().toString())
                .add("bundleMade", answer.bundle().made().toString())
                .add("bundleMaker", answer.bundle().maker())
                .add("counts", counts)
                .add("rows", rows)
                .build();
        StringWriter out = new StringWriter();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(out)) {
            writer.write(all);
        }
        return out.toString().strip();
    }

    private JsonObjectBuilder row(BatchRow row) {
        Answers answers = row.answers();
        JsonArrayBuilder findings = Json.createArrayBuilder();
        row.report().findings().forEach(finding -> findings.add(finding(finding)));
        JsonObjectBuilder written = Json.createObjectBuilder()
                .add("number", row.number())
                .add("file", row.file())
                .add("verdict", row.verdict().name())
                .add("reason", finding(row.reason()))
                .add(
                        "answers",
                        Json.createObjectBuilder()
                                .add("authentic", answers.authentic().name())
                                .add("issuer", answers.issuer().name())
                                .add("current", answers.current().name())
                                .add("about", answers.about().name()))
                .add("issuerId", row.report().issuerId())
                .add("issuer", row.issuerName())
                .add("findings", findings);
        row.claims().ifPresent(claims -> written.add("claims", claims(claims)));
        return written;
    }

    private JsonObjectBuilder finding(Finding finding) {
        JsonArrayBuilder details = Json.createArrayBuilder();
        finding.details().forEach(detail -> details.add(detail.toString()));
        return Json.createObjectBuilder()
                .add("code", finding.code().name())
                .add("check", finding.check().name())
                .add("outcome", finding.outcome().name())
                .add("sentence", texts.of(finding))
                .add("details", details);
    }

    private JsonObjectBuilder claims(Claims claims) {
        JsonObjectBuilder said = Json.createObjectBuilder()
                .add("id", claims.id())
                .add("holder", claims.holder())
                .add("achievement", texts.in(claims.achievement()));
        add(said, "validFrom", claims.validFrom());
        add(said, "validUntil", claims.validUntil());
        return said;
    }

    private static void add(JsonObjectBuilder to, String name, @Nullable Instant moment) {
        if (moment != null) {
            to.add(name, moment.toString());
        }
    }
}
