package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.assessment.Marking;
import org.passerelle.assessment.Work;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.skills.Referential;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** A work and the rubric by which it is marked. */
@Named
@RequestScoped
@Route(path = "/trainer/marking/{work}", view = "/trainer/work.xhtml", access = Permission.GRADE)
public class MarkingPage {
    @Inject
    Marking marking;

    @Inject
    Referential referential;

    @Inject
    ActiveLocale locale;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Nullable
    private Work work;

    private String comment = "";
    private String reason = "";
    private int seen = -1;

    /** Finds the work before anything is shown, and remembers how often it was judged by now. */
    public void load() {
        seen = getWork().marks().size();
    }

    /** The work. */
    public Work getWork() {
        if (work == null) {
            work = marking.work(parts.id("work"));
        }
        return work;
    }

    /** The name of a skill. */
    public String skill(String uri) {
        return referential.label(uri, locale.language());
    }

    /** Whether this level was chosen before the form came back with an error. */
    public boolean isChosen(int criterion, int level) {
        return typed().getOrDefault("c-" + criterion, "").equals(String.valueOf(level));
    }

    /** Keeps the judgement and goes on to the next work. */
    public void save() {
        List<Integer> levels = new ArrayList<>();
        for (int i = 0; i < getWork().rubric().criteria().size(); i++) {
            Integer level = Typed.whole(typed().getOrDefault("c-" + i, ""));
            if (level == null) {
                throw Refusal.of("levels", "assessment.chooseEachLevel");
            }
            levels.add(level);
        }
        marking.mark(parts.id("work"), levels, comment, reason, seen);
        redirect.to(marking.waiting().stream()
                .findFirst()
                .map(next -> "/trainer/marking/" + next.response())
                .orElse("/trainer/marking"));
    }

    private static Map<String, String> typed() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    }

    public String getComment() {
        return comment;
    }

    public void setComment(@Nullable String comment) {
        this.comment = Typed.said(comment);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = Typed.said(reason);
    }

    public int getSeen() {
        return seen;
    }

    public void setSeen(int seen) {
        this.seen = seen;
    }
}
