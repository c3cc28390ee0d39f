package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.AnsweringProposals;
import org.passerelle.catalogue.ProposalView;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** A proposed tutorial before a trainer, who puts it right and publishes it, or says what is to be done. */
@Named
@RequestScoped
@Route(
        path = "/trainer/tutorials/{proposal}",
        view = "/trainer/proposal-review.xhtml",
        access = Permission.AUTHOR_COURSE)
public class ProposalReviewPage {
    private static final String LIST = "/trainer/tutorials";

    @Inject
    AnsweringProposals answering;

    @Inject
    SkillLevels skills;

    @Inject
    Body body;

    @Inject
    LessonPreview preview;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    private final TutorialFields fields = new TutorialFields();
    private String remark = "";

    @Nullable
    private ProposalView proposal;

    /** Begins with what was proposed, and shows it. */
    public void load() {
        fields.fill(getProposal().tutorial(), getProposal().version());
        skills.begin(getProposal().tutorial().skills(), Set.of());
        preview();
    }

    /** What was proposed. */
    public ProposalView getProposal() {
        if (proposal == null) {
            proposal = answering.one(parts.id("proposal"));
        }
        return proposal;
    }

    /** Who proposes it. */
    public String getAuthor() {
        return answering.author(parts.id("proposal"));
    }

    /** Publishes it as it stands in the form. */
    public void publish() {
        answer(() -> "/trainer/courses/"
                + answering.publish(
                        parts.id("proposal"),
                        body.id(),
                        fields.course(skills.taught(), skills.needed()),
                        fields.activity()));
    }

    /** Shows what readers would see; stays on the page and keeps nothing. */
    public void preview() {
        preview.show(fields.getLesson().text());
    }

    /** Gives it back with the remark. */
    public void giveBack() {
        answer(() -> {
            answering.giveBack(parts.id("proposal"), remark);
            return LIST;
        });
    }

    /** Declines it, with the remark as the reason. */
    public void decline() {
        answer(() -> {
            answering.decline(parts.id("proposal"), remark);
            return LIST;
        });
    }

    /** Answers and goes on; whoever comes after another's answer is told so on the list, for the page is no more. */
    private void answer(Supplier<String> act) {
        String on;
        try {
            on = act.get();
        } catch (Refusal refusal) {
            if (!refusal.code().equals("catalogue.proposal.answered")) {
                throw refusal;
            }
            on = LIST + "?late=yes";
        }
        redirect.to(on);
    }

    public TutorialFields getFields() {
        return fields;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(@Nullable String remark) {
        this.remark = Typed.said(remark);
    }
}
