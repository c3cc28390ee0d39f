package org.passerelle.credential.keeping;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.credential.issuance.Holders;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/**
 * Keeps reports for a house, whose people all see them and nobody else does: not the credentials, only what was found
 * of each. Who checked what is not told to any issuer.
 */
@UseCase
public class KeepingReports {
    @Inject
    KeptReports reports;

    @Inject
    ReportSlip slips;

    @Inject
    Holders holders;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** How many rows a slip holds. @throws Refusal when it does not come from here, or too late */
    @Allowed(value = Permission.VALIDATE_SKILL, reads = true)
    public int rows(String slip) {
        return slips.read(slip).rows().size();
    }

    /**
     * Keeps a report.
     *
     * @param organisation the house
     * @param slip the report, as {@link ReportSlip} wrote it into the page for the caller
     * @throws NotFound when the caller does not check credentials for this house
     * @throws Refusal beside a field of the draft, or when the slip does not come from here, or too late
     */
    @Allowed(Permission.VALIDATE_SKILL)
    public UUID keep(UUID organisation, String slip, BatchDraft draft) {
        if (!caller.organisationsWith(Permission.VALIDATE_SKILL).contains(organisation)) {
            throw new NotFound("organisation", organisation);
        }
        ReportSlip.Read read = slips.read(slip);
        KeptBatch batch = new KeptBatch(
                organisation,
                caller.requirePerson(),
                draft,
                read.checkedAt(),
                read.rows().size(),
                clock.instant());
        reports.add(batch);
        for (RowDraft row : read.rows()) {
            UUID ours = holders.named(row.issuerId(), row.uri())
                    .map(Holders.Held::credential)
                    .orElse(null);
            reports.add(new KeptRow(batch.id(), row, ours, read.checkedAt()));
        }
        return batch.id();
    }

    /** The reports of the caller's houses, the newest first. */
    @Allowed(value = Permission.VALIDATE_SKILL, reads = true)
    public List<BatchView> mine() {
        List<KeptBatch> mine = reports.mine();
        Map<UUID, BatchView.Counts> counts =
                reports.counts(mine.stream().map(KeptBatch::id).toList());
        return mine.stream()
                .map(batch -> batch.view(counts.getOrDefault(batch.id(), BatchView.Counts.NONE)))
                .toList();
    }

    /** One of them. @throws NotFound when it is another house's */
    @Allowed(value = Permission.VALIDATE_SKILL, reads = true)
    public BatchView one(UUID batch) {
        KeptBatch found = reports.batch(batch);
        return found.view(reports.counts(List.of(batch)).getOrDefault(batch, BatchView.Counts.NONE));
    }

    /** Its rows, in their order. @throws NotFound when it is another house's */
    @Allowed(value = Permission.VALIDATE_SKILL, reads = true)
    public List<RowView> rowsOf(UUID batch) {
        reports.batch(batch);
        return reports.rows(batch).stream().map(KeptRow::view).toList();
    }

    /** One row. @throws NotFound when it is another house's */
    @Allowed(value = Permission.VALIDATE_SKILL, reads = true)
    public RowView row(UUID row) {
        return reports.row(row).view();
    }

    /**
     * The house relies on these rows from now on, and is told when one of them is withdrawn.
     *
     * @throws Refusal when one of them cannot be relied upon, or none is named
     * @throws NotFound when the report is another house's
     */
    @Allowed(Permission.VALIDATE_SKILL)
    public void accept(UUID batch, Collection<UUID> rows) {
        UUID person = caller.requirePerson();
        chosen(batch, rows).forEach(row -> row.accept(person, clock.instant()));
    }

    /**
     * The house no longer relies on these rows.
     *
     * @throws Refusal when none is named
     * @throws NotFound when the report is another house's
     */
    @Allowed(Permission.VALIDATE_SKILL)
    public void release(UUID batch, Collection<UUID> rows) {
        chosen(batch, rows).forEach(KeptRow::release);
    }

    private List<KeptRow> chosen(UUID batch, Collection<UUID> rows) {
        reports.batch(batch);
        List<KeptRow> chosen = reports.rows(batch).stream()
                .filter(row -> rows.contains(row.id()))
                .toList();
        if (chosen.isEmpty()) {
            throw new Refusal("hr.noneTicked");
        }
        return chosen;
    }

    /** What was accepted and then withdrawn, and nobody of the house has seen as such; the newest first. */
    @Allowed(value = Permission.VALIDATE_SKILL, reads = true)
    public List<RowView> news() {
        return reports.news(reports.mine().stream().map(KeptBatch::id).toList()).stream()
                .map(KeptRow::view)
                .toList();
    }

    /** The house has seen that this row's credential was withdrawn. @throws NotFound when it is another house's */
    @Allowed(Permission.VALIDATE_SKILL)
    public void see(UUID row) {
        reports.row(row).see();
    }

    /** Deletes a report with all that belongs to it, at once. @throws NotFound when it is another house's */
    @Allowed(Permission.VALIDATE_SKILL)
    public void delete(UUID batch) {
        reports.remove(reports.batch(batch).id());
    }
}
