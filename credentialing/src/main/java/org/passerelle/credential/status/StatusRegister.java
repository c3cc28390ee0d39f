package org.passerelle.credential.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.passerelle.credential.proof.IssuerIdentity;
import org.passerelle.credential.proof.Issuers;
import org.passerelle.credential.proof.Signer;
import org.passerelle.credential.proof.SigningKey;

/** Gives entries to credentials and sets them. For the use cases of this module: takes part in their transaction. */
@ApplicationScoped
public class StatusRegister {
    private final SecureRandom random = new SecureRandom();

    @Inject
    StatusLists lists;

    @Inject
    Issuers issuers;

    @Inject
    Signer signer;

    @Inject
    Clock clock;

    /** That nobody else takes an entry until the transaction ends in which it was given. */
    public static final class Hold {
        private final StatusList list;

        private Hold(StatusList list) {
            this.list = list;
        }
    }

    /** Waits until nobody else takes an entry, and keeps everybody else waiting until the transaction ends. */
    public Hold hold() {
        return new Hold(lists.lockOpen(IssuerIdentity.PLATFORM));
    }

    /** A place for a credential of this issuer that nobody has had, drawn at random; undone with the transaction. */
    public StatusEntry take(IssuerIdentity issuer) {
        return take(issuer, hold());
    }

    /** The same for who holds already, which spares the database being asked for the same lock again. */
    public StatusEntry take(IssuerIdentity issuer, Hold hold) {
        StatusList list = openFor(issuer.owner(), hold);
        int position = random.nextInt(list.size());
        while (lists.isTaken(list, position)) {
            position = random.nextInt(list.size());
        }
        StatusEntry entry = list.take(position);
        lists.add(entry);
        return entry;
    }

    private StatusList openFor(String owner, Hold hold) {
        boolean platform = owner.equals(IssuerIdentity.PLATFORM);
        if (platform || lists.isOneOpen(owner)) {
            StatusList open = platform ? hold.list : lists.lockOpen(owner);
            if (!open.isFull()) {
                return open;
            }
            open.close();
            lists.write();
        }
        StatusList next = new StatusList(lists.nextNumber(), owner);
        lists.add(next);
        return next;
    }

    /** The {@code credentialStatus} to write into the credential that has this entry. */
    public JsonObject written(StatusEntry entry) {
        StatusList list = lists.list(entry.listId());
        return new StatusListWriter(issuers.keeping(list.owner())).entry(list.number(), entry.position());
    }

    /** The same for the entry with this identifier. */
    public JsonObject written(UUID entry) {
        return written(lists.entry(entry).orElseThrow(() -> new IllegalStateException("no status entry " + entry)));
    }

    /** Marks all of these as withdrawn, for ever, and signs each list concerned once. */
    public void revoke(Collection<UUID> entries) {
        Set<UUID> concerned = new TreeSet<>();
        for (UUID id : entries) {
            StatusEntry entry = lists.entry(id).orElseThrow(() -> new IllegalStateException("no status entry " + id));
            entry.revoke(clock.instant());
            concerned.add(entry.listId());
        }
        concerned.forEach(id -> sign(lists.lock(id)));
    }

    /** When the list with this entry was last signed; empty before the first time. */
    public Optional<Instant> signedAt(UUID entry) {
        return lists.entry(entry).map(e -> lists.list(e.listId())).map(StatusList::signedAt);
    }

    /** Whether one of these keys signed a list. */
    public boolean isSignedBy(Set<String> kids) {
        return lists.all().stream().anyMatch(list -> kids.stream().anyMatch(list::isSignedBy));
    }

    /** Signs anew the lists that one of these keys signed. */
    public void signAnew(Set<String> kids) {
        lists.all().stream()
                .filter(list -> kids.stream().anyMatch(list::isSignedBy))
                .forEach(list -> sign(lists.lock(list.id())));
    }

    void sign(StatusList list) {
        lists.write();
        Instant now = clock.instant();
        IssuerIdentity issuer = issuers.keeping(list.owner());
        JsonObject unsigned = new StatusListWriter(issuer).list(list, lists.revoked(list), now);
        list.publish(
                signer.sign(unsigned, issuer, now, SigningKey.Purpose.STATUS_LISTS)
                        .toString(),
                now);
    }
}
