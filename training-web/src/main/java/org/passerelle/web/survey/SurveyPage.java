package org.passerelle.web.survey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Permission;
import org.passerelle.survey.SurveyQuestion;
import org.passerelle.survey.SurveyView;
import org.passerelle.survey.Surveying;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** A survey behind a link, and the way to be asked nothing any more. */
@Named
@RequestScoped
@Route(path = "/surveys/{code}", view = "/survey/show.xhtml", access = Permission.PUBLIC)
@Route(path = "/surveys/{code}/stop", view = "/survey/stop.xhtml", access = Permission.PUBLIC)
public class SurveyPage {
    @Inject
    Surveying surveying;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Nullable
    private SurveyView survey;

    /** Finds it before anything is shown. */
    public void load() {
        getSurvey();
    }

    /** The survey. */
    public SurveyView getSurvey() {
        if (survey == null) {
            survey = surveying.of(parts.word("code"));
        }
        return survey;
    }

    /** What it asks. */
    public List<SurveyQuestion> getQuestions() {
        return getSurvey().kind().questions();
    }

    /** Keeps the answers. */
    public void answer() {
        Map<String, String> given = new HashMap<>();
        getQuestions().forEach(question -> given.put(question.key(), parts.word("q-" + question.key())));
        surveying.answer(parts.word("code"), given);
        redirect.to("/surveys/" + parts.word("code"));
    }

    /** Asks nothing any more. */
    public void stop() {
        surveying.stop(parts.word("code"));
        redirect.to("/surveys/" + parts.word("code") + "/stop");
    }

    /** Asks again. */
    public void resume() {
        surveying.resume(parts.word("code"));
        redirect.to("/surveys/" + parts.word("code") + "/stop");
    }
}
