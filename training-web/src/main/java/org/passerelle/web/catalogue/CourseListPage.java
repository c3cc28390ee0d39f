package org.passerelle.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.CourseQuery;
import org.passerelle.catalogue.Facet;
import org.passerelle.catalogue.FacetCount;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.matching.FindingCourses;
import org.passerelle.matching.Finds;
import org.passerelle.matching.RankedFind;
import org.passerelle.web.platform.ActiveZone;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** The catalogue: found by words, narrowed by facets, in the order of demand unless that is switched off. */
@Named
@RequestScoped
@Route(path = "/courses", view = "/catalogue/list.xhtml", access = Permission.PUBLIC, cached = true)
public class CourseListPage {
    private static final int SIZE = 12;
    private static final int MOST_VALUES = 8;
    private static final String OFF = "off";

    @Inject
    FindingCourses finding;

    @Inject
    Showcase showcase;

    @Inject
    FacetNames names;

    @Inject
    ActiveZone zone;

    @Inject
    Texts texts;

    private String q = "";
    private String demand = "";
    private int page = 1;
    private final Map<String, String> chosen = new LinkedHashMap<>();

    @Nullable
    private Finds finds;

    /** A side of the catalogue with its values. */
    public record Side(String name, List<Choice> choices, boolean open) {}

    /**
     * A value to narrow by.
     *
     * @param address of the list with it, or without it when it is chosen
     */
    public record Choice(String label, int count, boolean chosen, String address) {}

    /** What was found. */
    public Finds getFinds() {
        if (finds == null) {
            CourseQuery query = new CourseQuery(q, Map.of());
            for (Facet facet : Facet.values()) {
                query = query.with(facet, chosen.get(FacetNames.parameter(facet)));
            }
            finds = finding.find(query, zone.getCode(), isByDemand(), page, SIZE);
        }
        return finds;
    }

    /** The cards of this page. */
    public List<Showcase.Shown> getCards() {
        return showcase.cards(getFinds().page().items());
    }

    /** The slice, for the pager. */
    public Page<RankedFind> getSlice() {
        return getFinds().page();
    }

    /** The sides with more than one value, or with one that is chosen. */
    public List<Side> getSides() {
        return Arrays.stream(Facet.values())
                .map(this::side)
                .filter(side -> side.choices().size() > 1 || side.open())
                .toList();
    }

    private Side side(Facet facet) {
        List<FacetCount> counts = Objects.requireNonNullElse(getFinds().facets().get(facet), List.of());
        List<Choice> choices = names.inOrder(facet, counts).stream()
                .limit(MOST_VALUES)
                .map(count -> new Choice(
                        names.of(facet, count.value()), count.count(), count.chosen(), toggled(facet, count)))
                .toList();
        return new Side(
                texts.of("catalogue.facet." + facet), choices, choices.stream().anyMatch(Choice::chosen));
    }

    private String toggled(Facet facet, FacetCount count) {
        return address()
                .with(FacetNames.parameter(facet), count.chosen() ? "" : count.value())
                .toString();
    }

    private Address address() {
        Address address = new Address("/courses").with("q", q).with("demand", demand);
        for (Map.Entry<String, String> choice : chosen.entrySet()) {
            address = address.with(choice.getKey(), choice.getValue());
        }
        return address;
    }

    /** Of the first page of this list. */
    public String getAddress() {
        return address().toString();
    }

    /** Of this list in the other order. */
    public String getOtherOrder() {
        return address().with("demand", isByDemand() ? OFF : "").toString();
    }

    /** Of the whole catalogue in this order. */
    public String getWithoutChoices() {
        return new Address("/courses").with("demand", demand).toString();
    }

    /** Whether anything narrows the list. */
    public boolean isNarrowed() {
        return !q.isEmpty() || !chosen.isEmpty();
    }

    /** Whether demand decides the order. */
    public boolean isByDemand() {
        return !OFF.equals(demand);
    }

    public String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = new CourseQuery(Objects.requireNonNullElse(q, ""), Map.of()).text();
    }

    public String getDemand() {
        return demand;
    }

    public void setDemand(@Nullable String demand) {
        this.demand = OFF.equals(demand) ? OFF : "";
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public @Nullable String getMode() {
        return chosen.get("mode");
    }

    public void setMode(@Nullable String value) {
        choose("mode", value);
    }

    public @Nullable String getAt() {
        return chosen.get("at");
    }

    public void setAt(@Nullable String value) {
        choose("at", value);
    }

    public @Nullable String getSkill() {
        return chosen.get("skill");
    }

    public void setSkill(@Nullable String value) {
        choose("skill", value);
    }

    public @Nullable String getLevel() {
        return chosen.get("level");
    }

    public void setLevel(@Nullable String value) {
        choose("level", value);
    }

    public @Nullable String getLanguage() {
        return chosen.get("language");
    }

    public void setLanguage(@Nullable String value) {
        choose("language", value);
    }

    public @Nullable String getDuration() {
        return chosen.get("duration");
    }

    public void setDuration(@Nullable String value) {
        choose("duration", value);
    }

    private void choose(String parameter, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            chosen.put(parameter, value);
        }
    }
}
