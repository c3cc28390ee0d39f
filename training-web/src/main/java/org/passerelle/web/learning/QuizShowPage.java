package org.passerelle.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.assessment.AttemptResult;
import org.passerelle.assessment.AttemptView;
import org.passerelle.assessment.Attempting;
import org.passerelle.assessment.ItemView;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Given;
import org.passerelle.web.platform.Redirect;

/**
 * The quiz of an activity: its items while they are answered, then how it went. Each answer is kept by a script as it
 * is given; the form keeps all of them once more, for browsers without scripts and lines that failed.
 */
@Named
@RequestScoped
public class QuizShowPage {
    @Inject
    Attempting attempting;

    @Inject
    ActivityShowPage page;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Nullable
    private Optional<AttemptView> open;

    @Nullable
    private Optional<AttemptResult> result;

    /** The attempt under way; null when there is none. */
    public @Nullable AttemptView getAttempt() {
        if (open == null) {
            boolean answerable = page.getDesk().place().open();
            open = answerable ? attempting.open(enrolment(), activity()) : Optional.empty();
        }
        return open.orElse(null);
    }

    /** How the last attempt went; null before the first was handed in. */
    public @Nullable AttemptResult getResult() {
        if (result == null) {
            result = attempting.result(enrolment(), activity());
        }
        return result.orElse(null);
    }

    /** Keeps what was answered. */
    public void save() {
        AttemptView attempt = answered();
        if (attempt != null) {
            keep(attempt);
        }
        again();
    }

    /** Keeps what was answered and hands it in; a second click finds it handed in and shows the result. */
    public void submit() {
        AttemptView attempt = answered();
        if (attempt != null) {
            keep(attempt);
            attempting.submit(attempt.id());
        }
        again();
    }

    /** Keeps what was answered and shows one hint more with an item. */
    public void hint(String item) {
        AttemptView attempt = answered();
        if (attempt != null) {
            keep(attempt);
            attempting.hint(attempt.id(), item);
        }
        redirect.to("/me/learning/" + enrolment() + '/' + activity() + "#item-" + item);
    }

    /** Begins anew. */
    public void retry() {
        attempting.again(enrolment(), activity());
        again();
    }

    /** The attempt under way if it is the one on the page: a page left open from an earlier one hands nothing in. */
    private @Nullable AttemptView answered() {
        AttemptView attempt = getAttempt();
        return attempt != null && attempt.id().toString().equals(parts.word("attempt")) ? attempt : null;
    }

    private void keep(AttemptView attempt) {
        Map<String, String[]> typed =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap();
        for (ItemView item : attempt.items()) {
            String given = Given.to(item, typed, "q-" + item.key());
            if (!given.equals(item.answer())) {
                attempting.save(attempt.id(), item.key(), given);
            }
        }
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
