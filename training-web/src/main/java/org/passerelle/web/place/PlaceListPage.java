package org.passerelle.web.place;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.place.FindingPlaces;
import org.passerelle.place.PlaceWord;
import org.passerelle.web.platform.ActiveZone;
import org.passerelle.web.platform.Route;

/** The connected places around: found by words, narrowed by what they offer, the nearest first. */
@Named
@RequestScoped
@Route(path = "/places", view = "/place/list.xhtml", access = Permission.PUBLIC, cached = true)
public class PlaceListPage {
    private static final int SIZE = 12;

    @Inject
    FindingPlaces finding;

    @Inject
    ActiveZone zone;

    private String q = "";
    private String offers = "";
    private int page = 1;

    @Nullable
    private Page<FindingPlaces.Near> found;

    /** What was found. */
    public Page<FindingPlaces.Near> getFound() {
        if (found == null) {
            found = finding.around(zone.getCode(), q, word(), page, SIZE);
        }
        return found;
    }

    /** What places may offer. */
    public List<PlaceWord> getServices() {
        return PlaceWord.of(PlaceWord.Kind.SERVICE);
    }

    private @Nullable PlaceWord word() {
        return Arrays.stream(PlaceWord.values())
                .filter(word -> word.name().equals(offers))
                .findFirst()
                .orElse(null);
    }

    /** The address of the first slice of what is shown now. */
    public String getAddress() {
        return "/places?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&offers="
                + URLEncoder.encode(offers, StandardCharsets.UTF_8);
    }

    public String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q == null ? "" : q;
    }

    public String getOffers() {
        return offers;
    }

    public void setOffers(@Nullable String offers) {
        this.offers = offers == null ? "" : offers;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
