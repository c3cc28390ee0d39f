package org.passerelle.notice;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Lets people choose of what they are written, and when; and stop it by a link, without signing in. */
@UseCase
public class ChoosingMail {
    @Inject
    Rhythms rhythms;

    @Inject
    Notices notices;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** What somebody chose. @param ways for each kind of news */
    public record Choice(Map<NoticeType, MailWay> ways, RhythmDraft rhythm) {
        /** Copies the ways. */
        public Choice {
            ways = Map.copyOf(ways);
        }
    }

    /** What the caller chose, and what holds where they chose nothing. */
    @Allowed(value = Permission.OWN_ACCOUNT, reads = true)
    public Choice mine() {
        UUID me = caller.requirePerson();
        return new Choice(
                rhythms.ways(me), rhythms.of(me).map(NoticeRhythm::view).orElse(RhythmDraft.USUAL));
    }

    /**
     * The caller chooses; what waits to be mailed goes by it.
     *
     * @throws Refusal beside the field that is wrong
     */
    @Allowed(Permission.OWN_ACCOUNT)
    public void choose(Map<NoticeType, MailWay> ways, RhythmDraft draft) {
        NoticeRhythm rhythm = rhythms.held(caller.requirePerson());
        rhythm.choose(draft);
        apply(rhythm, ways);
    }

    private void apply(NoticeRhythm rhythm, Map<NoticeType, MailWay> ways) {
        rhythms.choose(rhythm.person(), ways);
        Map<NoticeType, MailWay> all = rhythms.ways(rhythm.person());
        all.putAll(ways);
        notices.unmailed(rhythm.person())
                .forEach(notice -> notice.mail(
                        all.getOrDefault(notice.type(), notice.type().usual()), rhythm, clock.instant()));
    }

    /** Whether the person with this code is written to of this kind of news, or of anything at all. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public boolean isOn(String code, Optional<NoticeType> type) {
        Map<NoticeType, MailWay> ways = rhythms.ways(rhythms.withCode(code).person());
        return type.map(ways::get)
                .map(way -> way != MailWay.NEVER)
                .orElseGet(() -> ways.values().stream().anyMatch(way -> way != MailWay.NEVER));
    }

    /**
     * The person with this code wants no mail of this kind of news any more, or none at all.
     *
     * @throws NotFound when nobody has this code
     */
    @Allowed(Permission.PUBLIC)
    public void stop(String code, Optional<NoticeType> type) {
        turn(code, type, false);
    }

    /** The person with this code wants to be written to again as it is usual. */
    @Allowed(Permission.PUBLIC)
    public void resume(String code, Optional<NoticeType> type) {
        turn(code, type, true);
    }

    private void turn(String code, Optional<NoticeType> one, boolean on) {
        NoticeRhythm rhythm = rhythms.held(rhythms.withCode(code).person());
        Map<NoticeType, MailWay> ways = new EnumMap<>(NoticeType.class);
        for (NoticeType type : NoticeType.values()) {
            if (one.isEmpty() || one.get() == type) {
                ways.put(type, on ? type.usual() : MailWay.NEVER);
            }
        }
        apply(rhythm, ways);
    }
}
