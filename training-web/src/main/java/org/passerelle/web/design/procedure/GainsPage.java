package org.passerelle.web.design.procedure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.procedure.Gains;
import org.passerelle.kernel.Permission;
import org.passerelle.people.OrganisationDirectory;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** The counter of days given back, for everybody: measured gains only, and what got longer beside them. */
@Named
@RequestScoped
@Route(path = "/design/gains", view = "/design/procedure/gains.xhtml", access = Permission.PUBLIC, cached = true)
public class GainsPage {
    @Inject
    Gains gains;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    Texts texts;

    @Nullable
    private List<Gains.Line> lines;

    @Nullable
    private Map<UUID, OrganisationDirectory.Card> names;

    /** The published procedures, the newest change first. */
    public List<Gains.Line> getLines() {
        if (lines == null) {
            lines = gains.lines();
        }
        return lines;
    }

    /** Days given back in a year. */
    public long getGivenBack() {
        return getLines().stream().mapToLong(Gains.Line::givenBack).sum();
    }

    /** By field of public action. */
    public List<Gains.SectorGain> getSectors() {
        return gains.bySector();
    }

    /** How many were measured. */
    public long getMeasured() {
        return getLines().stream().filter(l -> l.measured().isPresent()).count();
    }

    /** How many got longer. */
    public long getLonger() {
        return getLines().stream().filter(Gains.Line::isLonger).count();
    }

    /** Whose a procedure is. */
    public String administration(Gains.Line line) {
        if (names == null) {
            names = organisations.cards(
                    getLines().stream().map(Gains.Line::organisation).collect(Collectors.toSet()));
        }
        OrganisationDirectory.Card card = names.get(line.organisation());
        return card == null ? "" : card.name();
    }

    /** Whole days in words. */
    public String whole(double days) {
        return days(java.util.OptionalDouble.of(Math.round(days)));
    }

    /** Days in words; a dash where nothing was measured. */
    public String days(java.util.OptionalDouble days) {
        return days.isPresent()
                ? texts.of("design.days", texts.number(Math.round(days.getAsDouble() * 10) / 10.0))
                : texts.of("design.gains.notYet");
    }
}
