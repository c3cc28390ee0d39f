package org.passerelle.web.demand;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.passerelle.demand.index.MonthlyDemand;
import org.passerelle.web.platform.Texts;

/**
 * Openings month by month as columns on one scale from 0.
 *
 * @param columns the oldest first, from the first month of which something is known
 * @param said the same in a sentence
 */
public record MonthChart(List<Column> columns, String said) {
    private static final int HEIGHT = 100;
    private static final int LEAST = 6;

    /**
     * A month.
     *
     * @param name the month and its year
     * @param briefly the month alone
     * @param height of the drawing's 100; 0 where the openings are not told
     * @param openings in words
     * @param employers in words; empty where they are not told
     */
    public record Column(String name, String briefly, int height, String openings, String employers, boolean few) {}

    /** Whether there is no month of which anything can be told. */
    public boolean isBlank() {
        return columns.stream().allMatch(column -> column.height == 0);
    }

    static MonthChart of(List<MonthlyDemand> months, Texts texts) {
        List<MonthlyDemand> known = months.subList(first(months), months.size());
        int most = known.stream().mapToInt(MonthlyDemand::openings).max().orElse(0);
        List<Column> columns =
                known.stream().map(month -> column(month, most, texts)).toList();
        String said = columns.stream()
                .map(column -> texts.of("demand.months.column", column.name, column.openings))
                .collect(Collectors.joining(" ; "));
        return new MonthChart(columns, said);
    }

    private static int first(List<MonthlyDemand> months) {
        return IntStream.range(0, months.size())
                .filter(i -> months.get(i).openings() > 0 || months.get(i).few())
                .map(i -> Math.min(i, months.size() - LEAST))
                .findFirst()
                .orElse(months.size() - LEAST);
    }

    private static Column column(MonthlyDemand month, int most, Texts texts) {
        return new Column(
                texts.month(month.month()),
                texts.shortMonth(month.month()),
                most == 0 ? 0 : Math.round((float) HEIGHT * month.openings() / most),
                month.few() ? texts.of("demand.months.few") : texts.number(month.openings()),
                month.few() ? "" : texts.number(month.employers()),
                month.few());
    }
}
