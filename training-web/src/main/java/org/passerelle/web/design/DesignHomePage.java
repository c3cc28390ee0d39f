package org.passerelle.web.design;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.challenge.Challenge;
import org.passerelle.design.challenge.Challenging;
import org.passerelle.design.lesson.DoingLessons;
import org.passerelle.design.lesson.Lessons;
import org.passerelle.design.method.Methods;
import org.passerelle.design.method.StageGuide;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.Route;

/** The module's home: my challenges, the five stages, the method cards. */
@Named
@RequestScoped
@Route(path = "/design", view = "/design/home.xhtml", access = Permission.TAKE_PART_IN_DESIGN)
public class DesignHomePage {
    @Inject
    Methods methods;

    @Inject
    Challenging challenging;

    @Inject
    DoingLessons doing;

    @Nullable
    private Lessons lessons;

    @Nullable
    private List<Challenge> challenges;

    /** The challenges that the person may see, newest first. */
    public List<Challenge> getChallenges() {
        if (challenges == null) {
            challenges = challenging.mine();
        }
        return challenges;
    }

    /** The guides of the five stages. */
    public List<StageGuide> getStages() {
        return methods.stages();
    }

    /** Whether the person did a stage's lesson. */
    public boolean isDone(StageGuide guide) {
        if (lessons == null) {
            lessons = doing.mine();
        }
        return lessons.done().containsKey(guide.stage());
    }

    /** How many method cards there are. */
    public int getCardCount() {
        return methods.cards().size();
    }
}
