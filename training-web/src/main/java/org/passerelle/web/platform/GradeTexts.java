package org.passerelle.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.passerelle.gradebook.Cell;
import org.passerelle.gradebook.CellState;

/** Says results as schools here do, out of 20; {@code marks} in pages. */
@RequestScoped
@Named("marks")
public class GradeTexts {
    private static final int FULL = 20;

    @Inject
    Texts texts;

    @Inject
    ActiveLocale locale;

    /** A share from 0 to 1 as "12,5", out of 20; a dash for none. Rounded down, so that 20 means all. */
    public String of(@Nullable Double share) {
        if (share == null) {
            return "–";
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale.getLocale());
        format.setMaximumFractionDigits(1);
        return format.format(BigDecimal.valueOf(share * FULL + 1e-9).setScale(1, RoundingMode.FLOOR));
    }

    /** What a cell says: its result, or in words why there is none. */
    public String cell(Cell cell) {
        if (cell.state() == CellState.GRADED) {
            return of(cell.score());
        }
        return cell.state() == CellState.OPEN ? "–" : texts.name("gradebook.state", cell.state());
    }

    /** What more there is to know of a cell: that it was typed, or came late; may be empty. */
    public String more(Cell cell) {
        if (cell.typed()) {
            return texts.of("gradebook.typed");
        }
        return cell.daysLate() > 0 ? texts.of("gradebook.daysLate", cell.daysLate()) : "";
    }

    /** The class by which the style sheet knows a cell. */
    public String css(Cell cell) {
        return "mark mark--" + cell.state().name().toLowerCase(Locale.ROOT);
    }
}
