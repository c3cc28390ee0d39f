package org.passerelle.web.demand;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.demand.DemandView;
import org.passerelle.demand.RemindingEmployers;
import org.passerelle.demand.RemindingEmployers.Answer;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/**
 * Takes an employer's answer by the link of a reminder. Opening the link changes nothing, since mail programs open
 * links on their own; the page sends the answer by itself where scripts run, and by its button elsewhere.
 */
@Named
@RequestScoped
@Route(path = "/demands/answer", view = "/demand/answer.xhtml", access = Permission.PUBLIC)
public class DemandAnswerPage {
    @Inject
    RemindingEmployers reminding;

    @Inject
    Redirect redirect;

    private String token = "";
    private String answer = "";
    private String done = "";

    @Nullable
    private DemandView demand;

    /** Finds the demand before anything is shown, so that an old link is told of. */
    public void load() {
        getDemand();
    }

    /** The demand that is answered for. */
    public DemandView getDemand() {
        if (demand == null) {
            demand = reminding.asked(token);
        }
        return demand;
    }

    /** Sends the answer that the link carries. */
    public void send() {
        give(answer);
    }

    /** Sends another answer. */
    public void give(String given) {
        Answer chosen = chosen(given);
        if (chosen != null) {
            reminding.answer(token, chosen);
            redirect.to("/demands/answer?token=" + token + "&done=" + chosen);
        }
    }

    /** Whether the link carries an answer that is still to be sent. */
    public boolean isCarried() {
        return done.isEmpty() && chosen(answer) != null;
    }

    /** All answers. */
    public List<String> getAnswers() {
        return Arrays.stream(Answer.values()).map(Answer::name).toList();
    }

    private static @Nullable Answer chosen(String name) {
        return Arrays.stream(Answer.values())
                .filter(a -> a.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    public String getToken() {
        return token;
    }

    public void setToken(@Nullable String token) {
        this.token = token != null && token.matches("[A-Za-z0-9_-]{1,100}") ? token : "";
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer == null ? "" : answer;
    }

    public String getDone() {
        return done;
    }

    public void setDone(@Nullable String done) {
        this.done = chosen(done == null ? "" : done) == null ? "" : done == null ? "" : done;
    }
}
