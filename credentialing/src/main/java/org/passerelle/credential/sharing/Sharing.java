package org.passerelle.credential.sharing;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.issuance.Disclosing;
import org.passerelle.credential.issuance.Disclosing.Choice;
import org.passerelle.credential.issuance.PartWriter;
import org.passerelle.kernel.AccessCode;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;
import org.passerelle.kernel.UseCase;

/** Lets holders hand out links to a part of a credential, see how often each was opened, and stop it. */
@UseCase
public class Sharing {
    /** The longest that a link shows something, in days. */
    public static final int MOST_DAYS = 365;

    private static final int MOST_OPEN = 50;
    private static final int LONGEST_NOTE = 120;

    private final SecureRandom random = new SecureRandom();

    @PersistenceContext
    EntityManager em;

    @Inject
    Disclosing disclosing;

    @Inject
    PartWriter writer;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Makes a link to a part of the caller's credential.
     *
     * @param days for how long, 1 to {@value #MOST_DAYS}
     * @param note for whom, at most 120 characters; may be empty
     * @return what the link ends in
     * @throws NotFound when the credential is not the caller's
     * @throws Refusal when it was withdrawn, beside {@code days} or {@code note}, or when too many links are open
     */
    @Allowed(Permission.LEARN)
    public String share(UUID credential, Choice choice, int days, @Nullable String note) {
        disclosing.check(credential, choice.places());
        if (days < 1 || days > MOST_DAYS) {
            throw Refusal.of("days", "credential.shareDays", MOST_DAYS);
        }
        String line = Text.line(note);
        if (line.codePointCount(0, line.length()) > LONGEST_NOTE) {
            throw Refusal.of("note", "credential.shareNote", LONGEST_NOTE);
        }
        Instant now = clock.instant();
        if (of(credential).stream().filter(share -> share.isOpen(now)).count() >= MOST_OPEN) {
            throw new Refusal("credential.shareMany", MOST_OPEN);
        }
        String code = AccessCode.draw(random);
        em.persist(new Share(
                credential, caller.requirePerson(), code, line, choice, now, now.plus(Duration.ofDays(days))));
        return AccessCode.grouped(code);
    }

    /** The links to a credential of the caller's, the newest first; none when it is not theirs. */
    @Allowed(value = Permission.LEARN, reads = true)
    public List<ShareView> mine(UUID credential) {
        UUID person = caller.requirePerson();
        Instant now = clock.instant();
        return of(credential).stream()
                .filter(share -> share.holder().equals(person))
                .map(share -> share.view(now))
                .toList();
    }

    /** Stops a link of the caller's. @throws NotFound when it is not theirs */
    @Allowed(Permission.LEARN)
    public void stop(UUID share) {
        UUID person = caller.requirePerson();
        Optional.ofNullable(em.find(Share.class, share))
                .filter(one -> one.holder().equals(person))
                .orElseThrow(() -> new NotFound("share", share))
                .stop(clock.instant());
    }

    /**
     * What a link shows, as JSON text, signed now; it is counted that it was opened. What was withdrawn is shown as
     * such.
     *
     * @param typed what the link ends in
     * @return empty when the link has ended
     * @throws NotFound when there is no such link
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Optional<String> open(String typed) {
        Share share =
                AccessCode.typed(typed).flatMap(this::withCode).orElseThrow(() -> new NotFound("share", "by code"));
        if (!share.isOpen(clock.instant())) {
            return Optional.empty();
        }
        em.createNativeQuery("update credential.share set views = views + 1 where id = ?1")
                .setParameter(1, share.id())
                .executeUpdate();
        return Optional.of(writer.write(share.credential(), share.choice()));
    }

    /** The same for whoever checks many: of a link that there is not, nothing. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Optional<String> look(String typed) {
        return AccessCode.typed(typed).flatMap(this::withCode).flatMap(share -> open(typed));
    }

    private Optional<Share> withCode(String code) {
        return em.createQuery("select s from Share s where s.code = :code", Share.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    private List<Share> of(UUID credential) {
        return em.createQuery(
                        "select s from Share s where s.credential = :credential order by s.createdAt desc, s.id",
                        Share.class)
                .setParameter("credential", credential)
                .getResultList();
    }
}
