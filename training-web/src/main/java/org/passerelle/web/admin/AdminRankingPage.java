package org.passerelle.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.demand.index.DemandIndex;
import org.passerelle.kernel.Permission;
import org.passerelle.matching.FormulaView;
import org.passerelle.matching.PublishingFormula;
import org.passerelle.matching.PublishingFormula.Preview;
import org.passerelle.matching.PublishingFormula.Search;
import org.passerelle.skills.Referential;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.ActiveZone;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** The weights of the catalogue's order: tried on ten searches, before and after, then published with the reason. */
@Named
@RequestScoped
@Route(path = "/admin/ranking", view = "/admin/ranking.xhtml", access = Permission.ADMINISTER)
public class AdminRankingPage {
    private static final int SEARCHES = 10;

    @Inject
    PublishingFormula publishing;

    @Inject
    DemandIndex index;

    @Inject
    Referential referential;

    @Inject
    ActiveZone zone;

    @Inject
    ActiveLocale locale;

    @Inject
    Redirect redirect;

    private final RankingFields fields = new RankingFields();
    private String reason = "";

    @Nullable
    private List<Preview> previews;

    /** Begins with the weights in force. */
    public void load() {
        fields.fill(publishing.current().formula());
    }

    /** Shows what the weights typed would do; stays on the page. */
    public void preview() {
        previews = publishing.preview(fields.formula(), searches());
    }

    /** Puts the weights typed in force. */
    public void publish() {
        publishing.publish(fields.formula(), reason);
        redirect.to("/admin/ranking");
    }

    /** Five zones without words, the largest first, and the five skills most asked for as words. */
    private List<Search> searches() {
        List<Search> searches = new ArrayList<>();
        zone.getAll().stream()
                .sorted((a, b) -> Double.compare(
                        index.in(b.code()).openings(), index.in(a.code()).openings()))
                .limit(SEARCHES / 2)
                .forEach(z -> searches.add(new Search("", z.code())));
        Stream<String> top = index.in(null).topSurely(SEARCHES / 2).stream();
        top.forEach(skill -> searches.add(new Search(referential.label(skill, locale.language()), null)));
        return searches;
    }

    /** What the last trial showed; empty before one. */
    public List<Preview> getPreviews() {
        return previews == null ? List.of() : previews;
    }

    /** What was searched, in words. */
    public String words(Preview preview) {
        return zone.getAll().stream()
                .filter(z -> z.code().equals(preview.search().zoneCode()))
                .map(z -> z.name())
                .findFirst()
                .orElse("« " + preview.search().words() + " »");
    }

    /** Those that were published, the newest first. */
    public List<FormulaView> getHistory() {
        return publishing.history();
    }

    public RankingFields getFields() {
        return fields;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
