package org.passerelle.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.ActivityOutline;
import org.passerelle.catalogue.ActivityType;
import org.passerelle.catalogue.ActivityView;
import org.passerelle.delivery.Learning;
import org.passerelle.delivery.LearningDesk;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** One activity of a learner's course, with the way through the others beside it. */
@Named
@RequestScoped
@Route(path = "/me/learning/{enrolment}/{activity}", view = "/learning/activity.xhtml", access = Permission.LEARN)
public class ActivityShowPage {
    @Inject
    Learning learning;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Nullable
    private LearningDesk desk;

    @Nullable
    private ActivityView activity;

    /** Finds the activity before anything is shown, and remembers that the learner is there. */
    public void load() {
        getOutline();
        if (!isClosed()) {
            getActivity();
        }
    }

    /** What it is, also while it is closed. @throws NotFound when the course has no such one */
    public ActivityOutline getOutline() {
        UUID wanted = parts.id("activity");
        return getDesk().course().activities().stream()
                .filter(outline -> outline.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFound("activity", wanted));
    }

    /** Whether conditions keep it closed. */
    public boolean isClosed() {
        return getDesk().isClosed(parts.id("activity"));
    }

    /** The activity. */
    public ActivityView getActivity() {
        if (activity == null) {
            UUID enrolment = parts.id("enrolment");
            UUID wanted = parts.id("activity");
            boolean takenAlong = !parts.word("taken").isEmpty();
            activity = takenAlong ? learning.look(enrolment, wanted) : learning.enter(enrolment, wanted);
        }
        return activity;
    }

    /** The place. */
    public LearningDesk getDesk() {
        if (desk == null) {
            desk = learning.desk(parts.id("enrolment"));
        }
        return desk;
    }

    /** Whether it is answered rather than read. */
    public boolean isQuiz() {
        return getOutline().type() == ActivityType.QUIZ;
    }

    /** Whether it is done. */
    public boolean isDone() {
        return getDesk().isDone(getActivity().outline().id());
    }

    /** Where one goes from here: the next activity, or the course's page after the last. */
    public String getOnward() {
        String place = "/me/learning/" + getDesk().place().enrolment();
        return getDesk()
                .after(getActivity().outline().id())
                .map(ActivityOutline::id)
                .map(UUID::toString)
                .map(next -> place + '/' + next)
                .orElse(place);
    }

    /** What comes next; null after the last. */
    public @Nullable ActivityOutline getNext() {
        return getDesk().after(parts.id("activity")).orElse(null);
    }

    /** Which one this is in the course's order, counted from 1. */
    public int getStep() {
        return getDesk().course().activities().indexOf(getOutline()) + 1;
    }

    /** It was read or seen; goes on. */
    public void finish() {
        if (!isDone()) {
            learning.finish(parts.id("enrolment"), parts.id("activity"));
        }
        redirect.to(getOnward());
    }
}
