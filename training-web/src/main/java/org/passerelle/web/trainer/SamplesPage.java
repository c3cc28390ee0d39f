package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.assessment.PeerDesk;
import org.passerelle.assessment.PreparingReviews;
import org.passerelle.assessment.Rubric;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** The samples on which learners practise before they review each other. */
@Named
@RequestScoped
@Route(
        path = "/trainer/courses/{id}/activities/{activity}/items/{item}/samples",
        view = "/trainer/samples.xhtml",
        access = Permission.AUTHOR_COURSE)
public class SamplesPage {
    @Inject
    PreparingReviews preparing;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    private String text = "";
    private String comment = "";

    /** Finds the item before anything is shown. */
    public void load() {
        getRubric();
    }

    /** By what works are judged. */
    public Rubric getRubric() {
        return preparing.rubric(parts.id("id"), parts.id("activity"), parts.word("item"));
    }

    /** The samples. */
    public List<PeerDesk.Sample> getSamples() {
        return preparing.samples(parts.id("id"), parts.id("activity"), parts.word("item"));
    }

    /** Whether this level was chosen before the form came back with an error. */
    public boolean isChosen(int criterion, int level) {
        return parts.word("c-" + criterion).equals(String.valueOf(level));
    }

    /** Adds a sample. */
    public void add() {
        List<Integer> levels = new ArrayList<>();
        for (int i = 0; i < getRubric().criteria().size(); i++) {
            Integer level = Typed.whole(parts.word("c-" + i));
            if (level == null) {
                throw Refusal.of("levels", "assessment.chooseEachLevel");
            }
            levels.add(level);
        }
        preparing.add(parts.id("id"), parts.id("activity"), parts.word("item"), text, levels, comment);
        again();
    }

    /** Takes one away. */
    public void remove(UUID sample) {
        preparing.remove(parts.id("id"), parts.id("activity"), parts.word("item"), sample);
        again();
    }

    private void again() {
        redirect.to("/trainer/courses/" + parts.id("id") + "/activities/" + parts.id("activity") + "/items/"
                + parts.word("item") + "/samples");
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = Typed.said(text);
    }

    public String getComment() {
        return comment;
    }

    public void setComment(@Nullable String comment) {
        this.comment = Typed.said(comment);
    }
}
