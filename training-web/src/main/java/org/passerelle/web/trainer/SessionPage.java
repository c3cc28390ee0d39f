package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.passerelle.delivery.CohortView;
import org.passerelle.delivery.Grouping;
import org.passerelle.delivery.HoldingSessions;
import org.passerelle.delivery.SessionView;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.place.RoomView;
import org.passerelle.place.TakingRooms;
import org.passerelle.territory.EmploymentZone;
import org.passerelle.web.platform.ActiveZone;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** A session of a run: when, where, for whom. */
@Named
@RequestScoped
@Route(path = "/trainer/runs/{run}/sessions/new", view = "/trainer/session.xhtml", access = Permission.AUTHOR_COURSE)
@Route(
        path = "/trainer/runs/{run}/sessions/{session}",
        view = "/trainer/session.xhtml",
        access = Permission.AUTHOR_COURSE)
public class SessionPage {
    @Inject
    HoldingSessions holding;

    @Inject
    Grouping grouping;

    @Inject
    TakingRooms rooms;

    @Inject
    ActiveZone zone;

    @Inject
    SessionFields fields;

    @Inject
    Texts texts;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    /** Begins with the session that is changed. */
    public void load() {
        Optional<SessionView> known = getKnown();
        if (!isFresh() && known.isEmpty()) {
            throw new NotFound("session", parts.word("session"));
        }
        known.ifPresent(session -> fields.begin(session, cohort(session)));
    }

    /** Whether it is planned now. */
    public boolean isFresh() {
        return parts.word("session").isEmpty();
    }

    private Optional<SessionView> getKnown() {
        List<SessionView> all = holding.of(parts.id("run"));
        return isFresh()
                ? Optional.empty()
                : all.stream().filter(s -> s.id().equals(parts.id("session"))).findFirst();
    }

    /** Whether it can still be changed. */
    public boolean isOpen() {
        return getKnown().map(session -> !session.cancelled()).orElse(true);
    }

    private String cohort(SessionView session) {
        return grouping.of(parts.id("run")).stream()
                .filter(c -> session.cohort().filter(c.name()::equals).isPresent())
                .map(c -> c.id().toString())
                .findFirst()
                .orElse("");
    }

    /** The rooms of the region, place by place. */
    public List<SelectItem> getRooms() {
        List<String> zones = zone.getAll().stream().map(EmploymentZone::code).toList();
        return Stream.concat(
                        Stream.of(new SelectItem("", texts.of("trainer.session.noRoom"))),
                        rooms.in(zones).stream().map(SessionPage::choice))
                .toList();
    }

    private static SelectItem choice(RoomView room) {
        return new SelectItem(
                room.id().toString(),
                room.place().commune() + " – " + room.place().name() + " – " + room.name() + " (" + room.capacity()
                        + ')');
    }

    /** For whom it may be. */
    public List<SelectItem> getCohorts() {
        return Stream.concat(
                        Stream.of(new SelectItem("", texts.of("trainer.session.all"))),
                        grouping.of(parts.id("run")).stream()
                                .map((CohortView c) -> new SelectItem(c.id().toString(), c.name())))
                .toList();
    }

    /** Keeps it. */
    public void save() {
        if (isFresh()) {
            holding.plan(parts.id("run"), fields.draft());
        } else {
            holding.change(parts.id("session"), fields.draft());
        }
        leave();
    }

    /** Says that it is not held. */
    public void cancel() {
        holding.cancel(parts.id("session"));
        leave();
    }

    private void leave() {
        redirect.to("/trainer/runs/" + parts.id("run"));
    }
}
