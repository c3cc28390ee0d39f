package org.passerelle.credential.status;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/** Shows status lists to everybody, always whole, so that nobody learns which credential is being looked at. */
@UseCase
public class PublishingStatus {
    @Inject
    StatusLists lists;

    @Inject
    StatusRegister register;

    @Inject
    Clock clock;

    /**
     * The list of this number, signed anew when it is more than a day old.
     *
     * @throws NotFound when there is none
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public PublishedList list(int number) {
        StatusList list = lists.numbered(number).orElseThrow(() -> new NotFound("status list", number));
        if (list.isStale(clock.instant())) {
            list = lists.lock(list.id());
            if (list.isStale(clock.instant())) {
                register.sign(list);
            }
        }
        return new PublishedList(
                Objects.requireNonNull(list.document()),
                Objects.requireNonNull(list.sha256()),
                Objects.requireNonNull(list.signedAt()),
                StatusList.TTL);
    }
}
