package org.passerelle.web.design.workshop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.board.SeatRole;
import org.passerelle.design.board.Template;
import org.passerelle.design.workshop.Board;
import org.passerelle.design.workshop.Convening;
import org.passerelle.design.workshop.Hosting;
import org.passerelle.design.workshop.Workshop;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Setting;
import org.passerelle.web.platform.Texts;

/** A workshop: its boards, who sits at it, and for who leads it the door, the roles and the end. */
@Named
@RequestScoped
@Route(path = "/design/workshops/{workshop}", view = "/design/workshop/show.xhtml", access = Permission.PUBLIC)
public class WorkshopShowPage {
    private static final Map<Template, String> METHODS = Map.ofEntries(
            Map.entry(Template.IDEA_WALL, "ecriture-silencieuse-et-vote"),
            Map.entry(Template.STAKEHOLDER_MAP, "carte-des-parties-prenantes"),
            Map.entry(Template.EMPATHY_MAP, "carte-d-empathie"),
            Map.entry(Template.PERSONA, "persona-de-service"),
            Map.entry(Template.JOURNEY_MAP, "carte-du-parcours"),
            Map.entry(Template.POINT_OF_VIEW, "enonce-du-probleme"),
            Map.entry(Template.SERVICE_BLUEPRINT, "guichet-joue"),
            Map.entry(Template.IDEA_CARD, "comment-pourrions-nous"),
            Map.entry(Template.PROTOTYPE_LOG, "formulaire-de-papier"),
            Map.entry(Template.TEST_CARD, "carte-d-essai"),
            Map.entry(Template.LEARNING_CARD, "bilan-sans-reproche"));

    @Inject
    Convening convening;

    @Inject
    Hosting hosting;

    @Inject
    BoardRooms rooms;

    @Inject
    AddressParts parts;

    @Inject
    GuestKey guest;

    @Inject
    CurrentCaller caller;

    @Inject
    Redirect redirect;

    @Inject
    Texts texts;

    private Convening.@Nullable View view;

    @Nullable
    private String link;

    private String title = "";
    private String ground = Template.IDEA_WALL.name();
    private String role = SeatRole.PARTICIPANT.name();
    private int hours = 4;

    /** Finds it before anything is shown; a stranger is sent to sign in. */
    public void load() {
        if (!caller.isKnown() && guest.keys().isEmpty()) {
            redirect.to("/sign-in?next=/design/workshops/" + key());
        } else {
            getView();
        }
    }

    private UUID key() {
        return parts.id("workshop");
    }

    /** The workshop as whoever looks sees it. */
    public Convening.View getView() {
        if (view == null) {
            view = convening.show(key(), guest.keys());
        }
        return view;
    }

    /** What a board is called. */
    public String name(Board board) {
        return board.title().isEmpty() ? texts.name("design.template", board.template()) : board.title();
    }

    /** Whether whoever looks has no seat and may take one. */
    public boolean isJoinable() {
        return getView().mine().isEmpty();
    }

    /** Whether whoever looks has a seat. */
    public boolean isSeated() {
        return getView().mine().isPresent();
    }

    /** Sits down. */
    public void join() {
        convening.join(key(), caller.getName());
        again();
    }

    /** Puts up one more board. */
    public void addBoard() {
        hosting.addBoard(key(), Template.valueOf(ground), title);
        again();
    }

    /** Gives somebody another role. */
    public void give(UUID seat, String other) {
        hosting.give(key(), seat, SeatRole.valueOf(other));
        again();
    }

    /** Sends somebody out; their screens close at once. */
    public void sendOut(UUID seat) {
        hosting.sendOut(key(), seat);
        rooms.look();
        again();
    }

    /** Lets somebody in again. */
    public void letIn(UUID seat) {
        hosting.letIn(key(), seat);
        again();
    }

    /** Opens the door; its link is shown on this page, this once. */
    public void openDoor() {
        link = Setting.BASE_URL.value() + "/design/door/" + hosting.openDoor(key(), SeatRole.valueOf(role), hours);
        view = null;
    }

    /** Shuts the door. */
    public void shutDoor() {
        hosting.shutDoor(key());
        again();
    }

    /** Ends the workshop. */
    public void end() {
        hosting.end(key());
        again();
    }

    /** Opens it again. */
    public void reopen() {
        hosting.reopen(key());
        again();
    }

    private void again() {
        redirect.to("/design/workshops/" + key());
    }

    /** The workshop itself. */
    public Workshop getWorkshop() {
        return getView().workshop();
    }

    /** Whether who looks leads a workshop that goes on. */
    public boolean isLedNow() {
        return getView().isLed() && !getWorkshop().isEnded();
    }

    /** The grounds that there are. */
    public List<SelectItem> getGrounds() {
        return Arrays.stream(Template.values())
                .map(t -> new SelectItem(t.name(), texts.name("design.template", t)))
                .toList();
    }

    /** The roles that a guest can have. */
    public List<SelectItem> getGuestRoles() {
        return List.of(SeatRole.PARTICIPANT, SeatRole.OBSERVER).stream()
                .map(r -> new SelectItem(r.name(), texts.name("design.may", r)))
                .toList();
    }

    /** The method card that serves on a board's ground. */
    public String method(Board board) {
        return Objects.requireNonNull(METHODS.get(board.template()));
    }

    /** The door's link; null when it was not opened just now. */
    public @Nullable String getLink() {
        return link;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title == null ? "" : title;
    }

    public String getGround() {
        return ground;
    }

    public void setGround(String ground) {
        this.ground = ground;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public int getHours() {
        return hours;
    }

    public void setHours(int hours) {
        this.hours = hours;
    }
}
