package org.passerelle.web.employer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.delivery.Learners;
import org.passerelle.demand.DemandView;
import org.passerelle.demand.PostingDemand;
import org.passerelle.demand.SkillAsk;
import org.passerelle.kernel.Permission;
import org.passerelle.matching.AnsweringDemand;
import org.passerelle.matching.DemandAnswer;
import org.passerelle.territory.EmploymentZone;
import org.passerelle.territory.Territory;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** A demand with what answers it: courses, who learns and finished since, and what nobody teaches yet. */
@Named
@RequestScoped
@Route(path = "/employer/demands/{id}", view = "/employer/show.xhtml", access = Permission.POST_DEMAND)
public class DemandShowPage {
    @Inject
    PostingDemand posting;

    @Inject
    AnsweringDemand answering;

    @Inject
    Territory territory;

    @Inject
    Texts texts;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Nullable
    private DemandView demand;

    @Nullable
    private DemandAnswer answer;

    /** Finds the demand before anything is shown, so that an absent one is "not found". */
    public void load() {
        getDemand();
    }

    /** The demand. */
    public DemandView getDemand() {
        if (demand == null) {
            demand = posting.mine(parts.id("id"));
        }
        return demand;
    }

    /** What answers to it in its zone, with who began and finished since it was posted. */
    public DemandAnswer getAnswer() {
        if (answer == null) {
            DemandView asked = getDemand();
            answer = answering.answer(
                    asked.skills().stream().map(SkillAsk::skillUri).toList(), asked.zoneCode(), asked.observedAt());
        }
        return answer;
    }

    /**
     * A step from the demand to people who can. @param people how many are there @param told what they are, in words
     */
    public record Step(int people, String told) {}

    /** The steps from the demand to people who can. */
    public List<Step> getWay() {
        Learners learners = getAnswer().learners();
        return List.of(
                step("posted", getDemand().openings()),
                step("learning", learners.learning()),
                step("began", learners.began()),
                step("completed", learners.completed()));
    }

    private Step step(String name, int people) {
        return new Step(people, texts.of("employer.way." + name, people));
    }

    /** The most people at one step, 1 at least. */
    public int getMost() {
        return getWay().stream().mapToInt(Step::people).reduce(1, Math::max);
    }

    /** The name of its zone. */
    public String getZone() {
        return territory.zone(getDemand().zoneCode()).map(EmploymentZone::name).orElse("");
    }

    /** What is doubtful about it, in words. */
    public List<String> getDoubts() {
        return getDemand().trust().doubts().stream()
                .sorted()
                .map(doubt -> texts.name("demand.doubt", doubt))
                .toList();
    }

    /** The people were found through the platform. */
    public void fill() {
        posting.fill(parts.id("id"), true);
        again();
    }

    /** The people were found elsewhere. */
    public void fillElsewhere() {
        posting.fill(parts.id("id"), false);
        again();
    }

    /** They are still looked for. */
    public void confirm() {
        posting.confirm(parts.id("id"));
        again();
    }

    /** Takes it back. */
    public void withdraw() {
        posting.withdraw(parts.id("id"));
        again();
    }

    private void again() {
        redirect.to("/employer/demands/" + parts.id("id"));
    }
}
