package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.delivery.AttendanceSheet;
import org.passerelle.delivery.OpeningSigning;
import org.passerelle.delivery.Presence;
import org.passerelle.delivery.SigningDoorView;
import org.passerelle.delivery.TakingAttendance;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.QrCode;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Setting;

/** Who is there: the list on the host's tablet, where each taps their name and signs, and what is put right later. */
@Named
@RequestScoped
@Route(path = "/trainer/sessions/{session}", view = "/trainer/attendance.xhtml", access = Permission.GRADE)
public class AttendancePage {
    @Inject
    TakingAttendance taking;

    @Inject
    OpeningSigning opening;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Nullable
    private AttendanceSheet sheet;

    /** Finds the session before anything is shown. */
    public void load() {
        getSheet();
    }

    /** Who was to come, and who came. */
    public AttendanceSheet getSheet() {
        if (sheet == null) {
            sheet = taking.sheet(parts.id("session"));
        }
        return sheet;
    }

    /** By what a tablet takes signatures now; null while it does not. */
    public @Nullable SigningDoorView getDoor() {
        return opening.of(parts.id("session")).orElse(null);
    }

    /** Where one types the code. */
    public String getSigning() {
        return Setting.BASE_URL.value().replaceAll("/+$", "") + "/signing";
    }

    /** The link that opens the list on a tablet. */
    public String getLink() {
        SigningDoorView door = getDoor();
        return door == null ? "" : getSigning() + '/' + door.secret();
    }

    /** The link as a QR code. */
    public QrCode getQr() {
        return QrCode.of(getLink());
    }

    /** Lets a tablet take signatures; what was open before is closed. */
    public void openSigning() {
        opening.open(parts.id("session"));
        stay();
    }

    /** Takes it back. */
    public void closeSigning() {
        opening.close(parts.id("session"));
        stay();
    }

    /** What may be written down without a signature. */
    public List<Presence> getStates() {
        return List.of(Presence.values());
    }

    /** Takes what was drawn for a signature. */
    public void sign(UUID enrolment) {
        taking.sign(parts.id("session"), enrolment, typed().get("drawn-" + enrolment));
        stay();
    }

    /** Writes down what was chosen beside a name. */
    public void mark(UUID enrolment) {
        Presence state = Typed.constant(Presence.class, Typed.said(typed().get("state-" + enrolment)));
        if (state == null) {
            throw new Refusal("trainer.attendance.choose");
        }
        String minutes = Typed.said(typed().get("minutes-" + enrolment));
        Integer there = Typed.whole(minutes);
        if (there == null && !minutes.isBlank()) {
            throw new Refusal("trainer.numberWrong");
        }
        taking.mark(parts.id("session"), enrolment, state, there, typed().get("reason-" + enrolment));
        stay();
    }

    private static Map<String, String> typed() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    }

    private void stay() {
        redirect.to("/trainer/sessions/" + parts.id("session"));
    }
}
