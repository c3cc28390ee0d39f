package org.passerelle.credential.status;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.passerelle.credential.proof.IssuerIdentity;
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
    IssuerIdentity issuer;

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
        return published(list);
    }

    /** Every list by the address at which it is served, each signed anew when it is more than a day old. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        for (StatusList list : lists.all()) {
            all.put(
                    new StatusListWriter(issuer).address(list.number()),
                    published(list).document());
        }
        return all;
    }

    private PublishedList published(StatusList found) {
        StatusList list = found;
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
