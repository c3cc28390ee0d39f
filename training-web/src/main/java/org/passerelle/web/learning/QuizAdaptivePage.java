package org.passerelle.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.assessment.Ability;
import org.passerelle.assessment.AdaptiveAttempting;
import org.passerelle.assessment.AdaptiveResult;
import org.passerelle.assessment.AdaptiveView;
import org.passerelle.assessment.QuizTerms;
import org.passerelle.catalogue.ActivityOutline;
import org.passerelle.skills.Referential;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Given;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Texts;

/** A quiz that chooses its items by the answers: one item at a time, then what it found of each skill. */
@Named
@RequestScoped
public class QuizAdaptivePage {
    @Inject
    AdaptiveAttempting attempting;

    @Inject
    ActivityShowPage page;

    @Inject
    Referential referential;

    @Inject
    ActiveLocale locale;

    @Inject
    Texts texts;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Nullable
    private Boolean adaptive;

    @Nullable
    private Optional<AdaptiveView> open;

    @Nullable
    private Optional<AdaptiveResult> result;

    @Nullable
    private QuizTerms terms;

    /** Whether the quiz of the page is one. */
    public boolean isAdaptive() {
        if (adaptive == null) {
            adaptive = page.isQuiz() && attempting.adapts(enrolment(), activity());
        }
        return adaptive;
    }

    /** The item that is asked now; null when no attempt is under way. */
    public @Nullable AdaptiveView getAttempt() {
        if (open == null) {
            open = attempting.open(enrolment(), activity());
        }
        return open.orElse(null);
    }

    /** How the last attempt went; null before the first. */
    public @Nullable AdaptiveResult getResult() {
        if (result == null) {
            result = attempting.result(enrolment(), activity());
        }
        return result.orElse(null);
    }

    /** On what terms it may be tried. */
    public QuizTerms getTerms() {
        if (terms == null) {
            terms = attempting.terms(enrolment(), activity());
        }
        return terms;
    }

    /** Why no attempt can begin now; empty when one can. */
    public String getObstacle() {
        return getTerms().obstacle().map(texts::refusal).orElse("");
    }

    /** The name of a skill. */
    public String skill(String uri) {
        return referential.label(uri, locale.language());
    }

    /** A level with how sure it is, such as "basics, between first steps and confirmed". */
    public String level(Ability ability) {
        String level = level(ability.level());
        return ability.least() == ability.most()
                ? texts.of("adaptive.level.sure", level)
                : texts.of("adaptive.level.between", level, level(ability.least()), level(ability.most()));
    }

    private String level(int level) {
        return level == 0 ? texts.of("adaptive.level.none") : texts.name("catalogue.level", level);
    }

    /** The activities that were marked as already acquired. */
    public List<ActivityOutline> getAcquired() {
        AdaptiveResult seen = getResult();
        return seen == null
                ? List.of()
                : page.getDesk().course().activities().stream()
                        .filter(activity -> seen.acquired().contains(activity.id()))
                        .toList();
    }

    /** Begins. */
    public void begin() {
        attempting.begin(enrolment(), activity());
        again();
    }

    /** Answers the item; a page left open from an earlier one answers nothing. */
    public void answer() {
        AdaptiveView asked = getAttempt();
        if (asked != null && asked.item().key().equals(parts.word("item"))) {
            attempting.answer(
                    asked.attempt(),
                    asked.item().key(),
                    Given.to(
                            asked.item(),
                            FacesContext.getCurrentInstance()
                                    .getExternalContext()
                                    .getRequestParameterValuesMap(),
                            "q-" + asked.item().key()));
        }
        again();
    }

    private void again() {
        redirect.to("/me/learning/" + enrolment() + '/' + activity());
    }

    private UUID enrolment() {
        return parts.id("enrolment");
    }

    private UUID activity() {
        return parts.id("activity");
    }
}
