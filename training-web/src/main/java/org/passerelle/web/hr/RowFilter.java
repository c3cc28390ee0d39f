package org.passerelle.web.hr;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.keeping.RowView;
import org.passerelle.credential.verification.Verdict;

/** Which rows of a kept report are shown. */
public enum RowFilter {
    /** Every one. */
    ALL(row -> true),
    /** Valid. */
    VALID(row -> row.verdict() == Verdict.VALID),
    /** Valid, with something to know. */
    VALID_WITH_NOTES(row -> row.verdict() == Verdict.VALID_WITH_NOTES),
    /** Not valid. */
    NOT_VALID(row -> row.verdict() == Verdict.NOT_VALID),
    /** Nothing could be said. */
    CANNOT_TELL(row -> row.verdict() == Verdict.CANNOT_TELL),
    /** The house relies on them. */
    ACCEPTED(RowView::isAccepted),
    /** Withdrawn since. */
    WITHDRAWN(RowView::isWithdrawn);

    private final Predicate<RowView> holds;

    RowFilter(Predicate<RowView> holds) {
        this.holds = holds;
    }

    /** Whether a row is shown. */
    boolean shows(RowView row) {
        return holds.test(row);
    }

    /** As an address says it; every one for what is none. */
    static RowFilter said(@Nullable String word) {
        return Arrays.stream(values())
                .filter(filter -> filter.word().equals(word))
                .findFirst()
                .orElse(ALL);
    }

    /** As addresses say it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
