package org.passerelle.web.design.experience;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.experience.Experience;
import org.passerelle.design.experience.Remark;
import org.passerelle.design.experience.WritingExperience;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.Route;

/** The cards of one's own administration, drafts among them, and which have a question without an answer. */
@Named
@RequestScoped
@Route(
        path = "/design/experiences/mine",
        view = "/design/experience/mine.xhtml",
        access = Permission.TAKE_PART_IN_DESIGN)
public class ExperienceMinePage {
    @Inject
    WritingExperience writing;

    @Nullable
    private List<Experience> cards;

    /** The newest first. */
    public List<Experience> getCards() {
        if (cards == null) {
            cards = writing.mine();
        }
        return cards;
    }

    /** How many questions wait for an answer. */
    public long open(Experience card) {
        return card.remarks().stream()
                .filter(Remark::isQuestion)
                .filter(r -> !r.isAnswered())
                .count();
    }
}
