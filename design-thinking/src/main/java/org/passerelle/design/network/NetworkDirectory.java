package org.passerelle.design.network;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.procedure.Owner;
import org.passerelle.design.procedure.Sector;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;
import org.passerelle.kernel.UseCase;
import org.passerelle.people.Outbox;

/**
 * Finding others of the network and writing to them. Only who agreed is found; nobody's address is shown: the platform
 * carries the letter, and who got one may answer.
 */
@UseCase
public class NetworkDirectory {
    /** How many letters one may write within a day. */
    public static final int MOST_A_DAY = 10;

    /** How many characters a letter may have. */
    public static final int LONGEST_LETTER = 2000;

    /** For how many days one may answer who is not listed. */
    public static final int DAYS_TO_ANSWER = 90;

    @Inject
    Network network;

    @Inject
    Outbox outbox;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Those who agreed to be found, by their names.
     *
     * @param sector null for all
     * @param words each of which stands somewhere in what they say, accents aside; empty for all
     */
    @Allowed(value = Permission.JOIN_NETWORK, reads = true)
    public List<NetworkMember> list(@Nullable Sector sector, String words) {
        List<String> wanted = List.of(Text.fold(Text.line(words)).split("\\s+"));
        return network.listed().stream()
                .filter(m -> sector == null || m.sector() == sector)
                .filter(m -> {
                    String said = Text.fold(String.join("\n", m.person().name(), m.post(), m.territory(), m.helps()));
                    return wanted.stream().allMatch(said::contains);
                })
                .toList();
    }

    /** What the caller says of themselves; empty when they never did. */
    @Allowed(value = Permission.JOIN_NETWORK, reads = true)
    public Optional<NetworkMember> mine() {
        return network.member(caller.requirePerson());
    }

    /**
     * Says what the caller does and helps with, and agrees that the network finds it.
     *
     * @param name the caller's name
     * @throws Refusal beside the field that is wrong
     */
    @Allowed(Permission.JOIN_NETWORK)
    public void join(String name, MemberSheet sheet) {
        Owner me = new Owner(caller.requirePerson(), name);
        Instant now = clock.instant();
        network.member(me.person())
                .ifPresentOrElse(
                        known -> known.say(me, sheet, now), () -> network.add(new NetworkMember(me, sheet, now)));
    }

    /** Is found no longer; what was said is kept for who comes back. */
    @Allowed(Permission.JOIN_NETWORK)
    public void leave() {
        mine().ifPresent(known -> known.hide(clock.instant()));
    }

    /** The name of somebody to whom the caller may write. @throws NotFound when they may not */
    @Allowed(value = Permission.OWN_ACCOUNT, reads = true)
    public String reader(UUID person) {
        Instant since = clock.instant().minus(Duration.ofDays(DAYS_TO_ANSWER));
        return network.member(person)
                .filter(m -> m.isListed() && caller.may(Permission.JOIN_NETWORK))
                .map(m -> m.person().name())
                .or(() -> network.lastLetter(person, caller.requirePerson(), since)
                        .map(NetworkLetter::fromName))
                .orElseThrow(() -> new NotFound("member", person));
    }

    /**
     * Writes to somebody who is listed, or who wrote to the caller before: who got a letter may answer, even where they
     * are of the network no longer.
     *
     * @param name the caller's name, as the other reads it
     * @throws NotFound when they are neither
     * @throws Refusal beside the text, after {@value #MOST_A_DAY} in a day, or to oneself
     */
    @Allowed(Permission.OWN_ACCOUNT)
    public void write(UUID person, String name, String text) {
        UUID me = caller.requirePerson();
        reader(person);
        if (person.equals(me)) {
            throw new Refusal("design.network.oneself");
        }
        String said = Text.within("letter", Text.lines(text), LONGEST_LETTER);
        if (said.isEmpty()) {
            throw Refusal.of("letter", "kernel.required");
        }
        Instant now = clock.instant();
        if (network.lettersSince(me, now.minus(Duration.ofDays(1))) >= MOST_A_DAY) {
            throw new Refusal("design.network.enoughToday", MOST_A_DAY);
        }
        network.add(new NetworkLetter(new Owner(me, name), person, now));
        outbox.tell(person, "design.mail.network", "/design/network/write/" + me, name, said);
    }
}
