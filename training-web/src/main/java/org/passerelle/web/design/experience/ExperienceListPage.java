package org.passerelle.web.design.experience;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.experience.AdministrationSize;
import org.passerelle.design.experience.Experience;
import org.passerelle.design.experience.ReadingExperiences;
import org.passerelle.design.procedure.Sector;
import org.passerelle.kernel.Permission;
import org.passerelle.people.OrganisationDirectory;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** What administrations tried, narrowed by sector, by size and by words. */
@Named
@RequestScoped
@Route(path = "/design/experiences", view = "/design/experience/list.xhtml", access = Permission.PUBLIC, cached = true)
public class ExperienceListPage {
    private static final String PATH = "/design/experiences";

    @Inject
    ReadingExperiences reading;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    Texts texts;

    private String q = "";
    private String sector = "";
    private String size = "";
    private int page = 1;

    private ReadingExperiences.@Nullable Found found;

    @Nullable
    private Map<UUID, OrganisationDirectory.Card> names;

    /**
     * A choice that narrows the list.
     *
     * @param address where it leads; back when it is chosen
     */
    public record Choice(String label, long count, boolean chosen, String address) {}

    /** What was found. */
    public ReadingExperiences.Found getFound() {
        if (found == null) {
            found = reading.find(new ReadingExperiences.Asked(
                    q, constant(Sector.class, sector), constant(AdministrationSize.class, size), page));
        }
        return found;
    }

    /** A constant of this name; null for anything else, so that an old link shows everything. */
    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(c -> c.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }

    /** The sectors, those without a card left out. */
    public List<Choice> getSectors() {
        return choices(Sector.class, "design.sector", sector, getFound().sectors(), s -> address(s, size, 1));
    }

    /** The sizes. */
    public List<Choice> getSizes() {
        return choices(
                AdministrationSize.class,
                "design.experience.size",
                size,
                getFound().sizes(),
                s -> address(sector, s, 1));
    }

    private <E extends Enum<E>> List<Choice> choices(
            Class<E> type, String prefix, String chosen, Map<E, Long> counts, Function<String, String> to) {
        return Arrays.stream(type.getEnumConstants())
                .filter(c -> counts.containsKey(c) || c.name().equals(chosen))
                .map(c -> {
                    boolean on = c.name().equals(chosen);
                    long count = Objects.requireNonNullElse(counts.get(c), 0L);
                    return new Choice(texts.name(prefix, c), count, on, to.apply(on ? "" : c.name()));
                })
                .toList();
    }

    /** This list without its page, for the way through it. */
    public String getAddress() {
        return address(sector, size, 1);
    }

    private String address(String ofSector, String ofSize, int at) {
        UriBuilder uri = UriBuilder.fromPath(PATH);
        put(uri, "q", q);
        put(uri, "sector", ofSector);
        put(uri, "size", ofSize);
        put(uri, "page", at > 1 ? String.valueOf(at) : "");
        return uri.build().toString();
    }

    private static void put(UriBuilder uri, String name, String value) {
        if (!value.isEmpty()) {
            uri.queryParam(name, "{" + name + "}").resolveTemplate(name, value);
        }
    }

    /** Whose an experience is. */
    public String administration(Experience card) {
        if (names == null) {
            names = organisations.cards(getFound().cards().items().stream()
                    .map(Experience::organisation)
                    .collect(Collectors.toSet()));
        }
        OrganisationDirectory.Card known = names.get(card.organisation());
        return known == null ? "" : known.name();
    }

    /** How often a card was taken up. */
    public long reuses(Experience card) {
        return Objects.requireNonNullElse(getFound().reuses().get(card.id()), 0L);
    }

    public String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = Objects.requireNonNullElse(q, "");
    }

    public String getSector() {
        return sector;
    }

    public void setSector(@Nullable String sector) {
        this.sector = Objects.requireNonNullElse(sector, "");
    }

    public String getSize() {
        return size;
    }

    public void setSize(@Nullable String size) {
        this.size = Objects.requireNonNullElse(size, "");
    }

    public String getPage() {
        return String.valueOf(page);
    }

    public void setPage(@Nullable String typed) {
        page = typed != null && typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 1;
    }
}
