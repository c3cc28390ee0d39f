package org.passerelle.web.design.steering;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.board.SeatRole;
import org.passerelle.design.workshop.Hosting;
import org.passerelle.design.workshop.Invitation;
import org.passerelle.design.workshop.InvitationDraft;
import org.passerelle.design.workshop.Inviting;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.OrganisationDirectory;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Download;
import org.passerelle.web.platform.QrCode;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Setting;

/**
 * The invitation to a workshop, to be read, printed, taken as a PDF and sent. A guest link stands on it only in the
 * answer that opens the door, for its code is kept nowhere.
 */
@Named
@RequestScoped
@Route(
        path = "/design/workshops/{workshop}/invitation",
        view = "/design/steering/invitation.xhtml",
        access = Permission.TAKE_PART_IN_DESIGN)
public class InvitationPage {
    private static final int GUEST_HOURS = 72;

    @Inject
    Inviting inviting;

    @Inject
    Hosting hosting;

    @Inject
    InvitationPaper paper;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    Download download;

    @Inject
    AddressParts parts;

    @Inject
    CurrentCaller caller;

    @Inject
    Redirect redirect;

    private String startsAt = "";
    private String minutes = "120";
    private String place = "";
    private String purpose = "";
    private String preparation = "";
    private String link = "";

    private Inviting.@Nullable View view;

    /** Begins with what it says already. */
    public void load() {
        Invitation known = getInvitation();
        if (known != null && !FacesContext.getCurrentInstance().isPostback()) {
            startsAt = LocalDateTime.ofInstant(known.startsAt(), Clocks.ZONE).toString();
            minutes = String.valueOf(known.minutes());
            place = known.place();
            purpose = known.purpose();
            preparation = known.preparation();
        }
    }

    /** The workshop with its invitation. */
    public Inviting.View getView() {
        if (view == null) {
            view = inviting.show(parts.id("workshop"));
        }
        return view;
    }

    /** What it says; null before it was written. */
    public @Nullable Invitation getInvitation() {
        return getView().invitation().orElse(null);
    }

    /** Whether it was just sent. */
    public boolean isSent() {
        return parts.word("sent").matches("\\d{1,4}");
    }

    /** To how many it was just sent. */
    public int getSentTo() {
        return isSent() ? Integer.parseInt(parts.word("sent")) : 0;
    }

    /** Whether the person may write and send. */
    public boolean isMine() {
        return getView().led() && !getView().workshop().isEnded();
    }

    /** The administration that invites. */
    public String getAdministration() {
        UUID id = getView().challenge().organisation();
        OrganisationDirectory.Card card = organisations.cards(Set.of(id)).get(id);
        return card == null ? "" : card.name();
    }

    /** Where the way in is: for guests where a door was just opened, else the workshop's own page. */
    public String getWayIn() {
        return link.isEmpty() ? Setting.BASE_URL.value() + "/design/workshops/" + parts.id("workshop") : link;
    }

    /** Whether the way in is a guest link. */
    public boolean isForGuests() {
        return !link.isEmpty();
    }

    /** Its QR code, as the path of a picture. */
    public String getQrPath() {
        return QrCode.of(getWayIn()).path();
    }

    /** The side of its QR code. */
    public int getQrSize() {
        return QrCode.of(getWayIn()).size();
    }

    /** Keeps it. */
    public void write() {
        inviting.write(parts.id("workshop"), new InvitationDraft(moment(), whole(), place, purpose, preparation));
        redirect.to("/design/workshops/" + parts.id("workshop") + "/invitation");
    }

    private @Nullable Instant moment() {
        try {
            return LocalDateTime.parse(startsAt.strip()).atZone(Clocks.ZONE).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private @Nullable Integer whole() {
        return minutes.strip().matches("\\d{1,4}") ? Integer.valueOf(minutes.strip()) : null;
    }

    /** Sends it to the team. */
    public void send() {
        int sent = inviting.send(parts.id("workshop"), caller.getName());
        redirect.to("/design/workshops/" + parts.id("workshop") + "/invitation?sent=" + sent);
    }

    /** Opens a door for guests and shows the invitation with its link, this once. */
    public void openDoor() {
        link = Setting.BASE_URL.value() + "/design/door/"
                + hosting.openDoor(parts.id("workshop"), SeatRole.PARTICIPANT, GUEST_HOURS);
        view = null;
    }

    /** Sends it as a PDF; with a guest link, for which a door is opened. */
    public void pdf() {
        Invitation known = getInvitation();
        if (known == null) {
            throw new Refusal("design.invitation.none");
        }
        download.send(
                "application/pdf", "invitation.pdf", paper.pdf(getView(), known, getAdministration(), getWayIn()));
    }

    /** The PDF with a guest link. */
    public void pdfForGuests() {
        if (getInvitation() == null) {
            throw new Refusal("design.invitation.none");
        }
        openDoor();
        pdf();
    }

    public String getStartsAt() {
        return startsAt;
    }

    public void setStartsAt(@Nullable String startsAt) {
        this.startsAt = startsAt == null ? "" : startsAt;
    }

    public String getMinutes() {
        return minutes;
    }

    public void setMinutes(@Nullable String minutes) {
        this.minutes = minutes == null ? "" : minutes;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String place) {
        this.place = place == null ? "" : place;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(@Nullable String purpose) {
        this.purpose = purpose == null ? "" : purpose;
    }

    public String getPreparation() {
        return preparation;
    }

    public void setPreparation(@Nullable String preparation) {
        this.preparation = preparation == null ? "" : preparation;
    }
}
