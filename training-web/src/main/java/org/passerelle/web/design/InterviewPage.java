package org.passerelle.web.design;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.challenge.Challenge;
import org.passerelle.design.challenge.Challenging;
import org.passerelle.kernel.Permission;
import org.passerelle.people.OrganisationDirectory;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** The guide for a challenge's interviews and the form by which people agree to them, to be printed. */
@Named
@RequestScoped
@Route(
        path = "/design/challenges/{id}/interview",
        view = "/design/interview.xhtml",
        access = Permission.TAKE_PART_IN_DESIGN)
public class InterviewPage {
    private static final int RULES = 5;
    private static final int QUESTIONS = 7;
    private static final int POINTS = 6;

    @Inject
    Challenging challenging;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    AddressParts parts;

    @Inject
    Texts texts;

    @Nullable
    private Challenge challenge;

    /** Finds the challenge before anything is shown, so that an absent one is "not found". */
    public void load() {
        getChallenge();
    }

    /** The challenge. */
    public Challenge getChallenge() {
        if (challenge == null) {
            challenge = challenging.show(parts.id("id"));
        }
        return challenge;
    }

    /** The administration whose challenge it is. */
    public String getAdministration() {
        OrganisationDirectory.Card card = organisations
                .cards(Set.of(getChallenge().organisation()))
                .get(getChallenge().organisation());
        return card == null ? "" : card.name();
    }

    /** What to mind. */
    public List<String> getRules() {
        return numbered("design.interview.rule.", RULES);
    }

    /** What to ask. */
    public List<String> getQuestions() {
        return numbered("design.interview.ask.", QUESTIONS);
    }

    /** To what one agrees. */
    public List<String> getPoints() {
        return numbered("design.consent.point.", POINTS);
    }

    private List<String> numbered(String stem, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> texts.of(stem + i)).toList();
    }
}
