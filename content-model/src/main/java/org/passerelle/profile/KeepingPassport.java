package org.passerelle.profile;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.AccessCode;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;
import org.passerelle.kernel.UseCase;

/**
 * Shows people all that is known of what they can do, with what shows it, and lets them hand out links to a part of it,
 * see how often each was opened, and stop it.
 */
@UseCase
public class KeepingPassport {
    /** The longest that a link shows something, in days. */
    public static final int MOST_DAYS = 365;

    private static final int MOST_OPEN = 50;
    private static final int LONGEST_NOTE = 120;

    private final SecureRandom random = new SecureRandom();

    @PersistenceContext
    EntityManager em;

    @Inject
    KnownSkills known;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** The caller's skills, with what shows each. */
    @Allowed(value = Permission.LEARN, reads = true)
    public List<PassportSkill> mine() {
        return known.of(caller.requirePerson());
    }

    /**
     * Makes a link to the part that is chosen. What the caller does not have is left out of the choice.
     *
     * @param days for how long, 1 to {@value #MOST_DAYS}
     * @param note for whom, at most 120 characters; may be empty
     * @throws Refusal when nothing is chosen, beside {@code days} or {@code note}, or when too many links are open
     */
    @Allowed(Permission.LEARN)
    public void share(PassportChoice choice, int days, @Nullable String note) {
        UUID person = caller.requirePerson();
        List<String> chosen = choice.of(known.of(person)).stream()
                .map(skill -> skill.held().uri())
                .toList();
        if (chosen.isEmpty()) {
            throw new Refusal("profile.passportEmpty");
        }
        if (days < 1 || days > MOST_DAYS) {
            throw Refusal.of("days", "profile.passportDays", MOST_DAYS);
        }
        String line = Text.optional("note", note, LONGEST_NOTE);
        Instant now = clock.instant();
        if (of(person).stream().filter(link -> link.isOpen(now)).count() >= MOST_OPEN) {
            throw new Refusal("profile.passportMany", MOST_OPEN);
        }
        PassportChoice kept = new PassportChoice(choice.sections(), Set.copyOf(chosen), choice.name());
        em.persist(new PassportLink(person, AccessCode.draw(random), line, kept, now, now.plus(Duration.ofDays(days))));
    }

    /** The caller's links, the newest first. */
    @Allowed(value = Permission.LEARN, reads = true)
    public List<PassportLinkView> links() {
        Instant now = clock.instant();
        return of(caller.requirePerson()).stream().map(link -> link.view(now)).toList();
    }

    /** Stops a link of the caller's. @throws NotFound when it is not theirs */
    @Allowed(Permission.LEARN)
    public void stop(UUID link) {
        own(link).stop(clock.instant());
    }

    /**
     * What a link of the caller's shows, to be printed; not counted.
     *
     * @throws NotFound when it is not theirs, or has ended
     */
    @Allowed(value = Permission.LEARN, reads = true)
    public SharedPassport printed(UUID link) {
        PassportLink own = own(link);
        if (!own.isOpen(clock.instant())) {
            throw new NotFound("passport", link);
        }
        return shown(own);
    }

    /**
     * What a link shows now; it is counted that it was opened.
     *
     * @param typed what the link ends in
     * @return empty when the link has ended
     * @throws NotFound when there is no such link
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Optional<SharedPassport> open(String typed) {
        PassportLink link =
                AccessCode.typed(typed).flatMap(this::withCode).orElseThrow(() -> new NotFound("passport", "by code"));
        if (!link.isOpen(clock.instant())) {
            return Optional.empty();
        }
        em.createNativeQuery("update content.passport_link set views = views + 1 where id = ?1")
                .setParameter(1, link.id())
                .executeUpdate();
        return Optional.of(shown(link));
    }

    private SharedPassport shown(PassportLink link) {
        PassportChoice choice = link.choice();
        return new SharedPassport(
                link.view(clock.instant()),
                choice.name() ? Optional.of(link.person()) : Optional.empty(),
                choice.of(known.of(link.person())));
    }

    private PassportLink own(UUID link) {
        UUID person = caller.requirePerson();
        return Optional.ofNullable(em.find(PassportLink.class, link))
                .filter(one -> one.person().equals(person))
                .orElseThrow(() -> new NotFound("passport", link));
    }

    private Optional<PassportLink> withCode(String code) {
        return em.createQuery("select l from PassportLink l where l.code = :code", PassportLink.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    private List<PassportLink> of(UUID person) {
        return em.createQuery(
                        "select l from PassportLink l where l.person = :person order by l.createdAt desc, l.id",
                        PassportLink.class)
                .setParameter("person", person)
                .getResultList();
    }
}
