package org.passerelle.credential.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.credential.endorsement.EndorsementRegister;
import org.passerelle.credential.endorsement.EndorsementView;
import org.passerelle.credential.issuance.Holders;
import org.passerelle.credential.verification.Check;
import org.passerelle.credential.verification.Finding;
import org.passerelle.credential.verification.FindingCode;
import org.passerelle.credential.verification.Presented;
import org.passerelle.credential.verification.VerificationReport;
import org.passerelle.credential.verification.Verifying;

/** Adds to credentials of our own who speaks in their favour, each endorsement verified as a credential of its own. */
@ApplicationScoped
class EndorsedRows {
    @Inject
    EndorsementRegister register;

    @Inject
    Holders holders;

    @Inject
    Verifying verifying;

    List<BatchRow> with(List<BatchRow> rows) {
        Map<Integer, UUID> ours = new HashMap<>();
        for (BatchRow row : rows) {
            ours(row).ifPresent(credential -> ours.put(row.number(), credential));
        }
        Map<UUID, List<EndorsementView>> found = register.ofCredentials(List.copyOf(ours.values()));
        if (found.isEmpty()) {
            return rows;
        }
        Map<UUID, Finding> checked = checked(found);
        return rows.stream()
                .map(row -> with(
                        row,
                        Optional.ofNullable(ours.get(row.number()))
                                .map(credential -> found.getOrDefault(credential, List.of()))
                                .orElse(List.of()),
                        checked))
                .toList();
    }

    private Optional<UUID> ours(BatchRow row) {
        return row.claims()
                .flatMap(claims -> holders.named(row.report().issuerId(), claims.id()))
                .map(Holders.Held::credential);
    }

    private Map<UUID, Finding> checked(Map<UUID, List<EndorsementView>> found) {
        Map<UUID, EndorsementView> each = new LinkedHashMap<>();
        found.values().forEach(all -> all.forEach(one -> each.put(one.id(), one)));
        List<EndorsementView> views = new ArrayList<>(each.values());
        List<VerificationReport> reports = verifying.verifyAll(views.stream()
                .map(one -> Presented.of(register.document(one.id())))
                .toList());
        Map<UUID, Finding> checked = new HashMap<>();
        for (int i = 0; i < views.size(); i++) {
            checked.put(views.get(i).id(), finding(views.get(i), reports.get(i)));
        }
        return checked;
    }

    private static Finding finding(EndorsementView endorsement, VerificationReport report) {
        return switch (report.verdict()) {
            case VALID, VALID_WITH_NOTES ->
                Finding.of(FindingCode.ENDORSED, endorsement.organisationName(), endorsement.comment());
            case NOT_VALID -> Finding.of(FindingCode.ENDORSEMENT_NOT_VALID, endorsement.organisationName());
            case CANNOT_TELL -> Finding.of(FindingCode.ENDORSEMENT_NOT_CHECKED, endorsement.organisationName());
        };
    }

    /** Whether the credential carries it itself. */
    private static boolean isToldOf(BatchRow row, EndorsementView endorsement) {
        return row.report().findings().stream()
                .filter(finding -> finding.check() == Check.ENDORSEMENT)
                .flatMap(finding -> finding.details().stream())
                .anyMatch(detail -> detail instanceof String said && said.contains(endorsement.comment()));
    }

    /**
     * A part of a credential is about what its holder chose to show: what was said of their own credential comes along
     * when they let it, and is then within.
     */
    private static BatchRow with(BatchRow row, List<EndorsementView> endorsements, Map<UUID, Finding> checked) {
        VerificationReport report = row.report();
        for (EndorsementView endorsement : endorsements) {
            Finding finding = checked.get(endorsement.id());
            boolean shown = !report.found(FindingCode.PART_INTACT) || endorsement.credential() == null;
            if (finding != null && shown && !isToldOf(row, endorsement)) {
                report = report.and(finding);
            }
        }
        return new BatchRow(row.number(), row.file(), row.asked(), report, row.document());
    }
}
