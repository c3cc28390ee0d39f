package org.passerelle.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.Catalogue;
import org.passerelle.catalogue.CourseCard;
import org.passerelle.kernel.Permission;
import org.passerelle.matching.Explanation;
import org.passerelle.matching.FindingCourses;
import org.passerelle.web.platform.ActiveZone;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** Why a course stands where it stands: the sum, what is behind each term, and the formula with its weights. */
@Named
@RequestScoped
@Route(path = "/courses/{slug}/why", view = "/catalogue/why.xhtml", access = Permission.PUBLIC, cached = true)
public class CourseWhyPage {
    @Inject
    Catalogue catalogue;

    @Inject
    FindingCourses finding;

    @Inject
    Showcase showcase;

    @Inject
    ActiveZone zone;

    @Inject
    Texts texts;

    @Nullable
    private String slug;

    @Nullable
    private CourseCard card;

    @Nullable
    private Explanation explanation;

    /**
     * One term in words.
     *
     * @param points what it adds, in hundredths of the sum of all
     */
    public record Line(
            String label, String depth, String share, String interval, String behind, String amount, int points) {}

    /** Finds the course before anything is shown, so that an absent one is "not found". */
    public void load() {
        getCard();
    }

    /** The course. */
    public CourseCard getCard() {
        if (card == null) {
            card = catalogue.bySlug(slug).card();
        }
        return card;
    }

    /** The score with everything it is made of. */
    public Explanation getExplanation() {
        if (explanation == null) {
            explanation = finding.explain(getCard(), zone.getCode());
        }
        return explanation;
    }

    /** The terms, the largest first. */
    public List<Line> getLines() {
        double sum = getExplanation().score();
        return getExplanation().terms().stream().map(term -> line(term, sum)).toList();
    }

    private Line line(Explanation.Term term, double sum) {
        return new Line(
                showcase.label(term.skillUri()),
                texts.percent(term.depth()),
                texts.percent(term.demand().low()),
                texts.of(
                        "catalogue.why.interval",
                        texts.percent(term.demand().low()),
                        texts.percent(term.demand().high())),
                texts.of(
                        term.demand().estimatedFromRegion() ? "catalogue.why.behindRegion" : "catalogue.why.behind",
                        term.demand().signals(),
                        term.demand().openings(),
                        term.demand().employers(),
                        term.demand().days()),
                amount(term.amount()),
                (int) Math.round(100 * term.amount() / sum));
    }

    /** A score as it is written: to a hundredth. */
    public String amount(double amount) {
        return texts.number(Math.round(amount * 100) / 100.0);
    }

    public @Nullable String getSlug() {
        return slug;
    }

    public void setSlug(@Nullable String slug) {
        this.slug = slug;
    }
}
