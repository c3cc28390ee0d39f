package org.passerelle.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.credential.batch.BatchVerifying;
import org.passerelle.credential.issuance.CredentialView;
import org.passerelle.credential.issuance.Credentials;
import org.passerelle.credential.keeping.AskingEvidence;
import org.passerelle.credential.keeping.BatchDraft;
import org.passerelle.credential.keeping.KeepingReports;
import org.passerelle.credential.keeping.ReportSlip;
import org.passerelle.credential.keeping.RowView;
import org.passerelle.credential.reading.Dropped;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.NotFound;

/** What a house of the demonstration has checked and kept, accepted and asked about. */
@ApplicationScoped
public class DemoReports {
    @Inject
    Credentials credentials;

    @Inject
    BatchVerifying verifying;

    @Inject
    ReportSlip slips;

    @Inject
    KeepingReports keeping;

    @Inject
    AskingEvidence asking;

    @Inject
    DemoCaller caller;

    @Inject
    Clock clock;

    /** Checks the credentials of the people named, keeps the report, accepts rows of it and asks about one. */
    void keep(JsonObject kept, UUID house) {
        List<Dropped> files = new ArrayList<>();
        for (String holder : texts(kept, "credentials")) {
            files.add(file(holder, document(holder)));
        }
        JsonObject altered = kept.getJsonObject("altered");
        String victim = altered.getString("credential");
        files.add(
                file("copie-" + victim, document(victim).replace(altered.getString("from"), altered.getString("to"))));
        caller.as(kept.getString("by"), () -> checked(kept, house, files));
    }

    private UUID checked(JsonObject kept, UUID house, List<Dropped> files) {
        String slip = slips.write(verifying.verify(files, ""));
        BatchDraft draft = new BatchDraft(
                kept.getString("name"),
                kept.getString("purpose"),
                Clocks.today(clock).plusMonths(kept.getInt("months")),
                true);
        UUID batch = keeping.keep(house, slip, draft);
        List<RowView> rows = keeping.rowsOf(batch);
        Set<UUID> accepted = texts(kept, "accepted").stream()
                .map(holder -> row(rows, holder))
                .collect(Collectors.toSet());
        keeping.accept(batch, accepted);
        asking.ask(row(rows, kept.getString("asked")), kept.getString("message"));
        return batch;
    }

    private static UUID row(List<RowView> rows, String holder) {
        return rows.stream()
                .filter(row -> row.file().equals(name(holder)))
                .map(RowView::id)
                .findFirst()
                .orElseThrow(() -> new NotFound("row", holder));
    }

    private String document(String holder) {
        return caller.as(holder, credentials::mine).stream()
                .map(CredentialView::document)
                .findFirst()
                .orElseThrow(() -> new NotFound("credential", holder));
    }

    private static Dropped file(String holder, String document) {
        return Dropped.of(name(holder), document.getBytes(StandardCharsets.UTF_8));
    }

    private static String name(String holder) {
        return holder.substring(0, holder.indexOf('@')) + ".json";
    }

    private static List<String> texts(JsonObject from, String name) {
        return from.getJsonArray(name).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }
}
