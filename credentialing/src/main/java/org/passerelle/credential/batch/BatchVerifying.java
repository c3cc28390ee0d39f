package org.passerelle.credential.batch;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.reading.Dropped;
import org.passerelle.credential.reading.Limits;
import org.passerelle.credential.reading.Taken;
import org.passerelle.credential.reading.TakenOut;
import org.passerelle.credential.reading.TakingOut;
import org.passerelle.credential.verification.Claims;
import org.passerelle.credential.verification.Finding;
import org.passerelle.credential.verification.FindingCode;
import org.passerelle.credential.verification.Presented;
import org.passerelle.credential.verification.Statement;
import org.passerelle.credential.verification.VerificationReport;
import org.passerelle.credential.verification.Verifying;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Text;
import org.passerelle.kernel.UseCase;

/**
 * Answers whether what is in files, archives and lists is genuine, in force and of whom. Keeps nothing of what it is
 * shown. Codes and links of our own are answered by the register; links to elsewhere are followed only as far as
 * {@link LinkedFiles} goes, and one that leads nowhere says nothing against anybody.
 */
@UseCase
public class BatchVerifying {
    private static final Duration MOST_ELSEWHERE = Duration.ofSeconds(10);
    private static final int MOST_PERSON = 200;

    @Inject
    Verifying verifying;

    @Inject
    OurDocuments ours;

    @Inject
    LinkedFiles elsewhere;

    @Inject
    EndorsedRows endorsed;

    @Inject
    Clock clock;

    /** One thing to be answered: a text to verify, or what kept it from being read. */
    private record Entry(
            String file,
            String person,
            @Nullable String text,
            String pages,
            boolean printed,
            @Nullable Finding problem,
            @Nullable Statement statement) {
        static Entry of(Taken.Document document, String person) {
            return new Entry(document.name(), person, document.text(), document.pages(), false, null, null);
        }

        static Entry problem(String file, String person, Finding problem) {
            return new Entry(file, person, null, "", false, problem, null);
        }
    }

    /**
     * Checks all that is in these files.
     *
     * @param files as they were sent, at most {@value Limits#MOST_ROWS} credentials in them
     * @param person whom all of them should be about, by name or e-mail address; empty for nobody. What a list says
     *     beside a link goes before it.
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public BatchReport verify(List<? extends Dropped> files, String person) {
        TakenOut out = TakingOut.of(files);
        List<Entry> entries = entries(out, Text.optional("person", person, MOST_PERSON));
        List<Presented> presented = entries.stream()
                .filter(entry -> entry.text != null)
                .map(entry -> new Presented(entry.text == null ? "" : entry.text, entry.person, out.works()))
                .toList();
        var reports = verifying.verifyAll(presented).iterator();
        List<BatchRow> rows = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            VerificationReport report = entry.text == null ? unread(entry) : told(entry, reports.next());
            rows.add(new BatchRow(
                    rows.size() + 1, entry.file, entry.person, report, entry.text == null ? "" : entry.text));
        }
        return new BatchReport(endorsed.with(rows), clock.instant());
    }

    private List<Entry> entries(TakenOut out, String person) {
        long end = System.nanoTime() + MOST_ELSEWHERE.toNanos();
        List<Entry> entries = new ArrayList<>();
        for (Taken taken : out.all()) {
            if (taken instanceof Taken.Document document) {
                entries.add(Entry.of(document, person));
            } else if (taken instanceof Taken.Report sealed) {
                entries.add(new Entry(sealed.name(), person, null, sealed.pages(), false, null, sealed.statement()));
            } else if (taken instanceof Taken.Nothing nothing) {
                entries.add(Entry.problem(nothing.name(), person, nothing.why()));
            } else if (taken instanceof Taken.Link link) {
                entries.addAll(followed(link, link.person().isEmpty() ? person : link.person(), end));
            }
        }
        return entries.subList(0, Math.min(entries.size(), Limits.MOST_ROWS + 1));
    }

    private List<Entry> followed(Taken.Link link, String person, long end) {
        if (!ours.leadsElsewhere(link.address())) {
            return List.of(ours.document(link.address())
                    .map(text -> new Entry(link.name(), person, text, "", link.printed(), null, null))
                    .orElseGet(() -> Entry.problem(link.name(), person, Finding.of(ours.whenUnknown()))));
        }
        Optional<byte[]> file = System.nanoTime() < end ? elsewhere.at(link.address()) : Optional.empty();
        if (file.isEmpty()) {
            return List.of(
                    Entry.problem(link.name(), person, Finding.of(FindingCode.LINK_UNREACHABLE, link.address())));
        }
        return TakingOut.linked(link.name(), file.get()).stream()
                .map(taken -> taken instanceof Taken.Document document
                        ? Entry.of(document, person)
                        : Entry.problem(
                                link.name(),
                                person,
                                taken instanceof Taken.Nothing nothing
                                        ? nothing.why()
                                        : Finding.of(FindingCode.NOTHING_INSIDE)))
                .toList();
    }

    private VerificationReport unread(Entry entry) {
        if (entry.statement != null) {
            return verifying.verify(entry.statement, entry.pages);
        }
        Finding problem = entry.problem == null ? Finding.of(FindingCode.NOTHING_INSIDE) : entry.problem;
        return VerificationReport.of(List.of(problem), clock.instant());
    }

    /** Adds what is to be said of the pages on which a credential came. */
    private static VerificationReport told(Entry entry, VerificationReport report) {
        if (entry.printed) {
            return report.and(Finding.of(FindingCode.READ_FROM_PAGES));
        }
        Claims claims = report.claims();
        if (claims == null || entry.pages.isBlank() || Pages.tell(entry.pages, claims)) {
            return report;
        }
        return report.and(Finding.of(
                FindingCode.PAGES_DIFFER, claims.holder(), claims.achievement().in(Language.FR)));
    }
}
