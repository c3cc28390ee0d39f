package org.passerelle.matching;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.CourseCard;
import org.passerelle.catalogue.CourseQuery;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Lets administrators change the weights of the catalogue's order, having seen what that does, and say why. */
@UseCase
public class PublishingFormula {
    private static final int SHOWN = 5;

    @Inject
    Formulas formulas;

    @Inject
    FindingCourses finding;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * A search to try weights on.
     *
     * @param words may be empty
     * @param zoneCode null for the region
     */
    public record Search(String words, @Nullable String zoneCode) {}

    /**
     * A course among the first of a search by the new weights.
     *
     * @param before its place by the weights in force, from 1; 0 when it was not among the first twenty
     */
    public record Move(CourseCard course, int before) {}

    /** What the first courses of a search become. */
    public record Preview(Search search, List<Move> after, List<CourseCard> gone) {}

    /** The weights in force; anybody may know them. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public FormulaView current() {
        return formulas.current();
    }

    /** All that were published, the newest first. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<FormulaView> history() {
        return formulas.all();
    }

    /** What each search would find first by other weights, beside what it finds now. */
    @Allowed(value = Permission.ADMINISTER, reads = true)
    public List<Preview> preview(RankingFormula formula, List<Search> searches) {
        return searches.stream().map(search -> preview(formula, search)).toList();
    }

    private Preview preview(RankingFormula formula, Search search) {
        CourseQuery query = new CourseQuery(search.words, Map.of());
        List<CourseCard> before =
                finding.first(query, search.zoneCode, formulas.current().formula(), 4 * SHOWN);
        List<CourseCard> after = finding.first(query, search.zoneCode, formula, SHOWN);
        List<Move> moves = after.stream()
                .map(course -> new Move(course, place(before, course)))
                .toList();
        List<CourseCard> gone = before.stream()
                .limit(SHOWN)
                .filter(course -> place(after, course) == 0)
                .toList();
        return new Preview(search, moves, gone);
    }

    private static int place(List<CourseCard> list, CourseCard course) {
        return IntStream.range(0, list.size())
                .filter(i -> list.get(i).id().equals(course.id()))
                .map(i -> i + 1)
                .findFirst()
                .orElse(0);
    }

    /**
     * Puts weights in force.
     *
     * @param reason why, at most 250 characters, for everybody to read
     * @throws Refusal beside {@code reason} when there is none
     */
    @Allowed(Permission.ADMINISTER)
    public void publish(RankingFormula formula, @Nullable String reason) {
        formulas.add(new PublishedFormula(formula, reason, caller.requirePerson(), clock.instant()));
    }
}
