package org.passerelle.web.design.procedure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.procedure.Simulation;
import org.passerelle.web.platform.Texts;

/** Before and after played with chance in them, for the curious; the same procedure always gives the same answer. */
@Named
@RequestScoped
public class SimulationPart {
    private static final long SEED = 20_151_117;
    private static final int HEIGHT = 80;

    @Inject
    ScenarioPage page;

    @Inject
    Texts texts;

    @Nullable
    private Simulation before;

    @Nullable
    private Simulation after;

    /** One column of a histogram, in hundredths of the width and in pixels. */
    public record Column(String x, String width, int y, int height) {}

    /** As it goes today. */
    public Simulation getBefore() {
        if (before == null) {
            before = Simulation.of(page.getProcedure().today(), Simulation.CASES, SEED);
        }
        return before;
    }

    /** As it would go. */
    public Simulation getAfter() {
        if (after == null) {
            after = Simulation.of(page.getScenario().after(), Simulation.CASES, SEED);
        }
        return after;
    }

    /** A histogram to the scale of the longer of the two. */
    public List<Column> columns(Simulation played) {
        double span = Math.max(1e-9, Math.max(getBefore().longest(), getAfter().longest()));
        int most = played.bars().stream().mapToInt(b -> b).max().orElse(1);
        double width = 100 * played.longest() / span / played.bars().size();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < played.bars().size(); i++) {
            int height = (int) Math.round((double) HEIGHT * played.bars().get(i) / Math.max(1, most));
            columns.add(new Column(percent(i * width), percent(width * 0.9), HEIGHT - height, height));
        }
        return columns;
    }

    /** Whole days. */
    public String whole(double days) {
        return texts.number(Math.round(days));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.3f%%", share);
    }
}
