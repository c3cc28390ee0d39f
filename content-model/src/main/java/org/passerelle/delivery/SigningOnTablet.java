package org.passerelle.delivery;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;
import org.passerelle.people.Addresses;
import org.passerelle.people.Secrets;

/**
 * Takes signatures on a host's tablet, which nobody is signed in to: whoever has the link of a session, or its code,
 * sees who is expected at that session and nothing else.
 */
@UseCase
public class SigningOnTablet {
    private static final int FREE = 10;
    private static final int MOST_EVERYWHERE = 500;

    @Inject
    SigningDoors doors;

    @Inject
    Sessions sessions;

    @Inject
    SessionViews views;

    @Inject
    TakingAttendance taking;

    @Inject
    AttendanceLines lines;

    @Inject
    Enrolments enrolments;

    @Inject
    Clock clock;

    /**
     * The secret of the link to which a code leads. A refusal here undoes nothing: a wrong code must stay counted.
     *
     * @param address the network address that asks
     * @throws Refusal beside the code when it opens nothing, or too many wrong ones came of late
     */
    @Allowed(Permission.PUBLIC)
    @Transactional(dontRollbackOn = Refusal.class)
    public String enter(@Nullable String code, @Nullable String address) {
        Instant now = clock.instant();
        String network = Secrets.digest(Addresses.network(address));
        if (doors.wrong(network, now) >= FREE || doors.wrong(now) >= MOST_EVERYWHERE) {
            throw Refusal.of("code", "tablet.slowDown");
        }
        return DoorCode.typed(code)
                .flatMap(doors::withCode)
                .filter(door -> door.isOpen(now))
                .map(SigningDoor::secret)
                .orElseThrow(() -> {
                    doors.count(network, now);
                    return Refusal.of("code", "tablet.codeWrong");
                });
    }

    /** Who is expected. @throws NotFound when the link leads nowhere, or no longer */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public TabletList list(String secret) {
        SigningDoor door = door(secret);
        Session session = sessions.get(door.session());
        List<Enrolment> expected = taking.expected(session);
        Map<UUID, String> names =
                enrolments.namesOf(expected.stream().map(Enrolment::person).toList());
        Map<UUID, String> shown = ShortNames.of(names);
        Set<UUID> written =
                lines.at(session.id()).stream().map(AttendanceLine::enrolment).collect(Collectors.toSet());
        Collator french = Collator.getInstance(Locale.FRENCH);
        return new TabletList(
                views.of(session, java.util.Optional.empty()),
                door.endsAt(),
                expected.stream()
                        .sorted(Comparator.comparing(
                                        (Enrolment learner) -> names.getOrDefault(learner.person(), ""), french)
                                .thenComparing(Enrolment::id))
                        .map(learner -> new TabletList.Name(
                                learner.id(), shown.getOrDefault(learner.person(), ""), written.contains(learner.id())))
                        .toList());
    }

    /**
     * The whole name of whoever tapped theirs. @throws NotFound when they are not expected, or the link leads nowhere
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public String name(String secret, UUID enrolment) {
        Session session = sessions.get(door(secret).session());
        UUID person = taking.expected(session, enrolment).person();
        return enrolments.namesOf(List.of(person)).getOrDefault(person, "");
    }

    /**
     * Somebody signs. It is kept like a signature before the trainer, and in the name of whoever opened the signing.
     *
     * @param drawn the strokes of a finger
     * @throws Refusal when nothing was drawn, or something was written down already
     * @throws NotFound when they are not expected, or the link leads nowhere
     */
    @Allowed(Permission.PUBLIC)
    public void sign(String secret, UUID enrolment, @Nullable String drawn) {
        SigningDoor door = door(secret);
        taking.sign(sessions.get(door.session()), enrolment, drawn, door.openedBy());
    }

    private SigningDoor door(String secret) {
        return doors.withSecret(secret)
                .filter(door -> door.isOpen(clock.instant()))
                .orElseThrow(() -> new NotFound("signing", "link"));
    }
}
