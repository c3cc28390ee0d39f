package org.passerelle.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.delivery.Learning;
import org.passerelle.delivery.LearningDesk;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.Route;

/** What the learner has begun: one card to go on from, then the rest, then what is done. */
@Named
@RequestScoped
@Route(path = "/me/learning", view = "/learning/list.xhtml", access = Permission.LEARN)
public class LearningListPage {
    @Inject
    Learning learning;

    @Nullable
    private List<LearningDesk> mine;

    private List<LearningDesk> mine() {
        if (mine == null) {
            mine = learning.mine();
        }
        return mine;
    }

    /** Where to go on; null when nothing is under way. */
    public @Nullable LearningDesk getResume() {
        return underWay().stream()
                .filter(desk -> desk.resume().isPresent())
                .findFirst()
                .orElse(null);
    }

    /** What else is under way. */
    public List<LearningDesk> getOthers() {
        LearningDesk first = getResume();
        return underWay().stream().filter(desk -> !desk.equals(first)).toList();
    }

    /** What is done, or ended before it was. */
    public List<LearningDesk> getPast() {
        return mine().stream().filter(desk -> !isUnderWay(desk)).toList();
    }

    private List<LearningDesk> underWay() {
        return mine().stream().filter(LearningListPage::isUnderWay).toList();
    }

    private static boolean isUnderWay(LearningDesk desk) {
        return desk.place().open() && !desk.completed();
    }
}
