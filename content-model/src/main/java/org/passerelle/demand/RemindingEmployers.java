package org.passerelle.demand;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;
import org.passerelle.kernel.UseCase;
import org.passerelle.people.MailList;
import org.passerelle.people.Outbox;
import org.passerelle.people.Secrets;

/**
 * Asks employers once a week whether what they look for still holds, in one message for all their demands, and takes
 * their answers by the links in it.
 */
@UseCase
public class RemindingEmployers {
    private static final Duration EVERY = Duration.ofDays(7);

    @PersistenceContext
    EntityManager em;

    @Inject
    Postings postings;

    @Inject
    Accepting accepting;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** What an employer can answer with one click. */
    public enum Answer {
        /** They are still looked for. */
        STILL,
        /** They were found through the platform. */
        FILLED_HERE,
        /** They were found elsewhere. */
        FILLED_ELSEWHERE,
        /** Nobody is looked for any longer. */
        GIVEN_UP
    }

    /** Asks for the demands of which nobody spoke for a week; answers how many fell asleep. To be done once a day. */
    @Allowed(Permission.RUN_JOBS)
    public int remind() {
        Instant now = clock.instant();
        Map<UUID, MailList> letters = new LinkedHashMap<>();
        int asleep = 0;
        for (DemandSignal signal : postings.silent(now.minus(EVERY))) {
            signal.remind(now);
            if (signal.view().isOpen()) {
                UUID poster = Objects.requireNonNull(signal.provenance().postedBy());
                line(letters.computeIfAbsent(poster, p -> new MailList("demand.mail.reminder.line")), signal, now);
            } else {
                asleep++;
                accepting.tell(signal);
            }
        }
        letters.forEach(
                (poster, lines) -> outbox.tell(poster, "demand.mail.reminder", "/employer/demands", lines.toString()));
        return asleep;
    }

    private void line(MailList lines, DemandSignal signal, Instant now) {
        String token = Secrets.token();
        em.persist(new DemandLink(signal.id(), token, now));
        String path = "/demands/answer?token=" + token + "&answer=";
        lines.add(
                signal.view().title(),
                String.valueOf(signal.view().openings()),
                path + Answer.STILL,
                path + Answer.FILLED_HERE,
                path + Answer.FILLED_ELSEWHERE,
                path + Answer.GIVEN_UP);
    }

    /** The demand that a link answers for. @throws Refusal when the link is unknown or too old */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public DemandView asked(@Nullable String token) {
        return signal(token).view();
    }

    /**
     * Answers by a link; the same answer twice changes nothing more.
     *
     * @throws Refusal when the link is unknown or too old, or the demand has ended another way
     */
    @Allowed(Permission.PUBLIC)
    public void answer(@Nullable String token, Answer answer) {
        DemandSignal signal = signal(token);
        if (isAnswered(signal, answer)) {
            return;
        }
        Instant now = clock.instant();
        switch (answer) {
            case STILL -> signal.confirm(now);
            case FILLED_HERE -> signal.fill(EndedAs.FILLED_HERE, now);
            case FILLED_ELSEWHERE -> signal.fill(EndedAs.FILLED_ELSEWHERE, now);
            case GIVEN_UP -> signal.withdraw(EndedAs.GIVEN_UP, now);
        }
        accepting.tell(signal);
    }

    private static boolean isAnswered(DemandSignal signal, Answer answer) {
        return signal.view()
                .endedAs()
                .map(EndedAs::name)
                .filter(answer.name()::equals)
                .isPresent();
    }

    private DemandSignal signal(@Nullable String token) {
        List<DemandLink> found = em.createQuery(
                        "select l from DemandLink l where l.tokenHash = :hash", DemandLink.class)
                .setParameter("hash", Secrets.digest(Text.line(token)))
                .getResultList();
        if (found.isEmpty()) {
            throw new Refusal("demand.linkOld");
        }
        UUID id = found.get(0).signal(clock.instant());
        try {
            return postings.get(id);
        } catch (NotFound gone) {
            throw new Refusal("demand.linkOld");
        }
    }
}
