package org.passerelle.web.design;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.challenge.Challenge;
import org.passerelle.design.challenge.Challenging;
import org.passerelle.design.method.MethodCard;
import org.passerelle.design.method.Methods;
import org.passerelle.design.method.StageGuide;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.Route;

/** The module's home: my challenges, the five stages, the method cards. */
@Named
@RequestScoped
@Route(path = "/design", view = "/design/home.xhtml", access = Permission.TAKE_PART_IN_DESIGN)
@Route(path = "/design/cards", view = "/design/cards.xhtml", access = Permission.TAKE_PART_IN_DESIGN)
public class DesignHomePage {
    @Inject
    Methods methods;

    @Inject
    Challenging challenging;

    @Inject
    ActiveLocale locale;

    @Nullable
    private String question;

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

    /** The cards that answer the question, or all. */
    public List<MethodCard> getCards() {
        return methods.search(question, locale.language());
    }

    /** What was searched for. */
    public @Nullable String getQuestion() {
        return question;
    }

    public void setQuestion(@Nullable String question) {
        this.question = question;
    }
}
