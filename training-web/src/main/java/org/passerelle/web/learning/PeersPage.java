package org.passerelle.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.assessment.PeerDesk;
import org.passerelle.assessment.PeerReviewing;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** What a learner reviews of other learners' works: samples to practise on first, then works without names. */
@Named
@RequestScoped
@Route(
        path = "/me/learning/{enrolment}/{activity}/peers/{item}",
        view = "/learning/peers.xhtml",
        access = Permission.LEARN)
public class PeersPage {
    @Inject
    PeerReviewing reviewing;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Nullable
    private PeerDesk desk;

    private String comment = "";
    private String reason = "";

    /** Finds it before anything is shown. */
    public void load() {
        getDesk();
    }

    /** What there is to review. */
    public PeerDesk getDesk() {
        if (desk == null) {
            desk = reviewing.desk(enrolment(), activity(), item());
        }
        return desk;
    }

    /** Whether this level was chosen before the form came back with an error. */
    public boolean isChosen(int criterion, int level) {
        return parts.word("c-" + criterion).equals(String.valueOf(level));
    }

    /** Marks the sample. */
    public void practise() {
        reviewing.practise(enrolment(), activity(), item(), parts.id("sample"), levels());
        again();
    }

    /** Reviews the work. */
    public void review() {
        reviewing.review(enrolment(), parts.id("review"), levels(), comment);
        again();
    }

    /** Asks the trainer to look at one's own work again. */
    public void appeal() {
        reviewing.appeal(enrolment(), activity(), item(), reason);
        again();
    }

    private List<Integer> levels() {
        Map<String, String> typed =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        List<Integer> levels = new ArrayList<>();
        for (int i = 0; i < getDesk().rubric().criteria().size(); i++) {
            String level = typed.getOrDefault("c-" + i, "");
            if (!level.matches("\\d")) {
                throw Refusal.of("levels", "assessment.chooseEachLevel");
            }
            levels.add(Integer.valueOf(level));
        }
        return levels;
    }

    private void again() {
        redirect.to("/me/learning/" + enrolment() + '/' + activity() + "/peers/" + item());
    }

    private UUID enrolment() {
        return parts.id("enrolment");
    }

    private UUID activity() {
        return parts.id("activity");
    }

    private String item() {
        return parts.word("item");
    }

    public String getComment() {
        return comment;
    }

    public void setComment(@Nullable String comment) {
        this.comment = comment == null ? "" : comment;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
