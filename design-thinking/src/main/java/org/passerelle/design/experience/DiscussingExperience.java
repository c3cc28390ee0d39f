package org.passerelle.design.experience;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.passerelle.design.procedure.Owner;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Talking about an experience within the network: comments, questions to its author, answers. */
@UseCase
public class DiscussingExperience {
    @Inject
    Experiences experiences;

    @Inject
    Event<ExperienceAsked> asked;

    @Inject
    Event<ExperienceAnswered> answered;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Comments on a published card, under the caller's name. */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void comment(UUID id, String name, String text) {
        experiences.readable(id).say(false, new Owner(caller.requirePerson(), name), text, clock.instant());
    }

    /** Asks the author of a published card, who gets a message. */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void ask(UUID id, String name, String text) {
        Experience experience = experiences.readable(id);
        experience.say(true, new Owner(caller.requirePerson(), name), text, clock.instant());
        asked.fire(new ExperienceAsked(
                id, experience.text().title(), experience.author().person(), name));
    }

    /** Answers a question in the name of the card's administration; whoever asked gets a message. */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void answer(UUID id, UUID remark, String text) {
        Experience experience = experiences.mine(id);
        Remark question = experience.remark(remark);
        question.answer(text, clock.instant());
        answered.fire(new ExperienceAnswered(
                id, experience.text().title(), question.by().person()));
    }

    /** Takes back what the caller said; who administers the platform may take away anybody's. */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void takeBack(UUID id, UUID remark) {
        Experience experience = experiences.readable(id);
        Remark said = experience.remark(remark);
        if (!said.by().person().equals(caller.requirePerson()) && !caller.may(Permission.ADMINISTER)) {
            throw new NotFound("remark", remark);
        }
        if (said.hiding().isHidden()) {
            throw new Refusal("design.remarks.kept");
        }
        experience.takeBack(said);
    }

    /**
     * Asks to look again at a remark of the caller's that was hidden; once.
     *
     * @throws NotFound when it is not the caller's
     * @throws Refusal when it is not hidden, was asked before, or beside the text
     */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void appeal(UUID id, UUID remark, String text) {
        Remark said = experiences.readable(id).remark(remark);
        if (!said.by().person().equals(caller.requirePerson())) {
            throw new NotFound("remark", remark);
        }
        said.appeal(text, clock.instant());
    }
}
