package org.passerelle.web.design.experience;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.experience.DiscussingExperience;
import org.passerelle.design.experience.Experience;
import org.passerelle.design.experience.ReadingExperiences;
import org.passerelle.design.experience.Remark;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** What the network says about an experience: comments, questions to the author, answers. */
@Named
@RequestScoped
@Route(
        path = "/design/experiences/{experience}/talk",
        view = "/design/experience/talk.xhtml",
        access = Permission.TAKE_PART_IN_DESIGN)
public class ExperienceTalkPage {
    private static final int SHOWN = 90;

    @Inject
    ReadingExperiences reading;

    @Inject
    DiscussingExperience discussing;

    @Inject
    AddressParts parts;

    @Inject
    CurrentCaller caller;

    @Inject
    Redirect redirect;

    @Nullable
    private Experience experience;

    private String remark = "";
    private String question = "";
    private String answer = "";

    /** Finds the card before anything is shown, so that an absent one is "not found". */
    public void load() {
        getExperience();
    }

    /** The card. */
    public Experience getExperience() {
        if (experience == null) {
            experience = reading.show(parts.id("experience"));
        }
        return experience;
    }

    /** Says something to all. */
    public void comment() {
        discussing.comment(getExperience().id(), caller.getName(), remark);
        again();
    }

    /** Asks the author. */
    public void ask() {
        discussing.ask(getExperience().id(), caller.getName(), remark);
        again();
    }

    /** Answers the chosen question. */
    public void reply() {
        try {
            discussing.answer(getExperience().id(), UUID.fromString(question), answer);
        } catch (IllegalArgumentException e) {
            throw question.isEmpty() ? Refusal.of("question", "kernel.required") : new NotFound("remark", question);
        }
        again();
    }

    /** Takes back what the person said. */
    public void takeBack(UUID said) {
        discussing.takeBack(getExperience().id(), said);
        again();
    }

    /** Asks to look again at what was hidden, with what is typed beside it. */
    public void appeal(UUID said) {
        discussing.appeal(getExperience().id(), said, parts.word("appeal-" + said));
        again();
    }

    /** Whether the person reads it: others' hidden remarks they do not. */
    public boolean readable(Remark said) {
        return !said.hiding().isHidden() || isOwn(said);
    }

    private void again() {
        redirect.to("/design/experiences/" + getExperience().id() + "/talk");
    }

    /** Whether the person said it. */
    public boolean isOwn(Remark said) {
        return said.by().person().equals(caller.requirePerson()) || caller.may(Permission.ADMINISTER);
    }

    /** The questions that wait, for who may answer; empty for others. */
    public List<SelectItem> getOpen() {
        if (!reading.isMine(getExperience().id())) {
            return List.of();
        }
        return getExperience().remarks().stream()
                .filter(r -> r.isQuestion() && !r.isAnswered() && !r.hiding().isHidden())
                .map(r -> new SelectItem(r.id().toString(), r.by().name() + " – " + shortened(r.text())))
                .toList();
    }

    private static String shortened(String text) {
        String line = text.replace('\n', ' ');
        return line.length() <= SHOWN ? line : line.substring(0, line.offsetByCodePoints(0, SHOWN / 2)) + "…";
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(@Nullable String remark) {
        this.remark = Objects.requireNonNullElse(remark, "");
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(@Nullable String question) {
        this.question = Objects.requireNonNullElse(question, "");
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = Objects.requireNonNullElse(answer, "");
    }
}
