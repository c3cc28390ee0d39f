package org.passerelle.web.hr;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.keeping.RowView;
import org.passerelle.kernel.Text;

/** In which order the rows of a kept report are shown. */
public enum RowSort {
    /** As they were handed in. */
    NUMBER(Comparator.comparing(RowView::number)),
    /** By verdict. */
    VERDICT(Comparator.comparing(RowView::verdict)),
    /** By the holder's name. */
    HOLDER(Comparator.comparing(row -> Text.fold(row.holder()))),
    /** By what is attested. */
    ACHIEVEMENT(Comparator.comparing(row -> Text.fold(row.achievement()))),
    /** By issuer. */
    ISSUER(Comparator.comparing(row -> Text.fold(row.issuerName() + row.issuerId())));

    private final Comparator<RowView> order;

    RowSort(Comparator<RowView> order) {
        this.order = order;
    }

    /** The order, and the number where two are the same. */
    Comparator<RowView> order() {
        return order.thenComparing(RowView::number);
    }

    /** As an address says it; by number for what is none. */
    static RowSort said(@Nullable String word) {
        return Arrays.stream(values())
                .filter(sort -> sort.word().equals(word))
                .findFirst()
                .orElse(NUMBER);
    }

    /** As addresses say it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
