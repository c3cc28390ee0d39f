package org.passerelle.design.experience;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;
import org.passerelle.people.Outbox;

/**
 * Lets administrators hide a remark on an experience, with a reason that its author reads beside it and by mail, and
 * answer the author's appeal. Nobody decides about their own; what is hidden is kept.
 */
@UseCase
public class ModeratingRemarks {
    private static final int MOST = 200;

    @Inject
    Experiences experiences;

    @Inject
    Outbox outbox;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** The remarks on all cards: appeals that wait first, then the newest. */
    @Allowed(value = Permission.ADMINISTER, reads = true)
    public List<Remark> latest() {
        return experiences.remarks(MOST).stream()
                .sorted((a, b) ->
                        Boolean.compare(b.hiding().isAppealed(), a.hiding().isAppealed()))
                .toList();
    }

    /** Hides one. @throws Refusal beside the reason, when it is hidden already, or when it is the caller's own */
    @Allowed(Permission.ADMINISTER)
    public void hide(UUID remark, String reason) {
        Remark hidden = remark(remark);
        hidden.hide(caller.requirePerson(), reason, clock.instant());
        tell(hidden, "design.mail.remarkHidden", hidden.hiding().reason());
    }

    /** Shows one again. @throws Refusal when it is shown, or when it is the caller's own */
    @Allowed(Permission.ADMINISTER)
    public void show(UUID remark) {
        Remark shown = remark(remark);
        shown.show(caller.requirePerson());
        tell(shown, "design.mail.remarkShown", "");
    }

    /**
     * Leaves one hidden after an appeal. @throws Refusal when none waits, beside the reason, or when it is the caller's
     */
    @Allowed(Permission.ADMINISTER)
    public void uphold(UUID remark, String answer) {
        Remark hidden = remark(remark);
        hidden.uphold(caller.requirePerson(), answer);
        tell(hidden, "design.mail.remarkUpheld", hidden.hiding().upheld());
    }

    private void tell(Remark remark, String template, String reason) {
        outbox.tell(
                remark.by().person(),
                template,
                "/design/experiences/" + remark.experience().id() + "/talk",
                remark.experience().text().title(),
                reason);
    }

    private Remark remark(UUID id) {
        return experiences.remark(id).orElseThrow(() -> new NotFound("remark", id));
    }
}
