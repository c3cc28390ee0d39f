package org.passerelle.web.design.capsule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.capsule.AskingServices;
import org.passerelle.design.capsule.ServiceQuestion;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** Where a service answers an official's question by the link that came with it, without an account, once. */
@Named
@RequestScoped
@Route(path = "/design/answers/{code}", view = "/design/capsule/answer.xhtml", access = Permission.PUBLIC)
public class CapsuleAnswerPage {
    @Inject
    AskingServices asking;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    private String answer = "";
    private String answeredBy = "";

    @Nullable
    private ServiceQuestion question;

    /** Finds the question before anything is shown, so that an ended link is "not found". */
    public void load() {
        getQuestion();
    }

    /** The question. */
    public ServiceQuestion getQuestion() {
        if (question == null) {
            question = asking.received(parts.word("code"));
        }
        return question;
    }

    /** Answers. */
    public void send() {
        asking.answer(parts.word("code"), answeredBy, answer);
        redirect.to("/design/answers/" + parts.word("code"));
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = Objects.requireNonNullElse(answer, "");
    }

    public String getAnsweredBy() {
        return answeredBy;
    }

    public void setAnsweredBy(@Nullable String answeredBy) {
        this.answeredBy = Objects.requireNonNullElse(answeredBy, "");
    }
}
