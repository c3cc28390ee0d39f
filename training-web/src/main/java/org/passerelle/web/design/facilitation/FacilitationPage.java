package org.passerelle.web.design.facilitation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.facilitation.Facilitating;
import org.passerelle.design.facilitation.Facilitation;
import org.passerelle.design.facilitation.FacilitationRules;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** What somebody facilitated, what it is worth, and whom they may confirm. */
@Named
@RequestScoped
@Route(path = "/design/facilitation", view = "/design/facilitation/show.xhtml", access = Permission.TAKE_PART_IN_DESIGN)
public class FacilitationPage {
    @Inject
    Facilitating facilitating;

    @Inject
    AddressParts parts;

    @Inject
    CurrentCaller caller;

    @Inject
    Redirect redirect;

    @Inject
    Texts texts;

    private Facilitating.@Nullable Standing standing;

    @Nullable
    private List<Facilitating.Request> requests;

    /**
     * A level with its rules.
     *
     * @param rules all of which are asked for, each with whether it is met
     * @param either of which one is asked for besides
     */
    public record Level(
            int number, @Nullable Facilitation asked, boolean askable, List<Rule> rules, List<Rule> either) {}

    /** One thing that a level asks for. */
    public record Rule(String told, boolean met) {}

    /** Where the person stands. */
    public Facilitating.Standing getStanding() {
        if (standing == null) {
            standing = facilitating.mine();
        }
        return standing;
    }

    /** The two levels. */
    public List<Level> getLevels() {
        return List.of(level(1), level(2));
    }

    private Level level(int number) {
        Facilitating.Standing mine = getStanding();
        Rule sprints = new Rule(
                texts.of("design.facilitation.rule.sprints", FacilitationRules.sprints(number), mine.counting()),
                mine.counting() >= FacilitationRules.sprints(number));
        Optional<Facilitation> asked = mine.levels().get(number - 1);
        Rule other = new Rule(
                texts.of("design.facilitation.rule.other." + number),
                asked.filter(f -> f.isGranted() && !f.isOnLessons()).isPresent());
        List<Rule> rules = number == 1
                ? List.of(sprints)
                : List.of(
                        new Rule(
                                texts.of("design.facilitation.rule.first"),
                                mine.levels()
                                        .get(0)
                                        .filter(Facilitation::isGranted)
                                        .isPresent()),
                        sprints,
                        new Rule(
                                texts.of(
                                        "design.facilitation.rule.gains",
                                        FacilitationRules.GAINS_OF_LEVEL_2,
                                        mine.gains()),
                                mine.gains() >= FacilitationRules.GAINS_OF_LEVEL_2),
                        other);
        List<Rule> either = number == 1 ? List.of(other, lessons(mine)) : List.of();
        return new Level(number, asked.orElse(null), mine.mayAsk(number), rules, either);
    }

    private Rule lessons(Facilitating.Standing mine) {
        return new Rule(
                texts.of(
                        "design.facilitation.rule.lessons",
                        mine.lessons().total(),
                        mine.lessons().count()),
                mine.lessons().isComplete());
    }

    /** The address of the next lesson to do; empty when all are done. */
    public String getNextLesson() {
        return getStanding()
                .lessons()
                .next()
                .map(stage -> "/design/stages/" + stage.name().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** Those whom the person may confirm. */
    public List<Facilitating.Request> getRequests() {
        if (requests == null) {
            requests = facilitating.toConfirm();
        }
        return requests;
    }

    /** Asks for a level. */
    public void ask(int level) {
        facilitating.ask(level, caller.getName());
        again();
    }

    /** Confirms somebody. */
    public void confirm(UUID request) {
        facilitating.confirm(request, caller.getName());
        again();
    }

    /** Grants level 1 on the lessons. */
    public void grantOnLessons(UUID request) {
        facilitating.grantOnLessons(request, caller.getName());
        again();
    }

    /** Says no, with the reason typed beside it. */
    public void decline(UUID request) {
        facilitating.decline(request, caller.getName(), parts.word("reason-" + request));
        again();
    }

    private void again() {
        redirect.to("/design/facilitation");
    }
}
