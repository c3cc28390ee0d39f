package org.passerelle.dialogue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.discussion.Act;
import org.passerelle.discussion.PostState;
import org.passerelle.discussion.ReportReason;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;
import org.passerelle.kernel.UseCase;
import org.passerelle.people.People;

/**
 * Lets one side of a conversation report a message of the other, which is not told who did or that anybody did, and
 * lets the author of one that was hidden ask once to look at it again.
 */
@UseCase
public class ReportingMessages {
    private static final int MOST_A_DAY = 20;

    @Inject
    Dialogues dialogues;

    @Inject
    MessageReports reports;

    @Inject
    Sides sides;

    @Inject
    People people;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * A message with what became of it, as far as the caller may know: the author learns of no report that led to
     * nothing, whoever reported reads the reasons, and nobody else more than why it is hidden.
     *
     * @throws NotFound for who is no part of the conversation
     */
    @Allowed(value = Permission.OWN_ACCOUNT, reads = true)
    public MessageCase read(UUID message) {
        DialogueMessage about = dialogues.message(message);
        Dialogue dialogue = dialogues.get(about.dialogue());
        Sides.Side side = sides.of(dialogue.enrolment());
        UUID me = caller.requirePerson();
        boolean mine = about.author().equals(me);
        List<DialogueReport> own = reports.of(message).stream()
                .filter(r -> r.reporter().equals(me))
                .toList();
        List<DialogueDecision> decisions = reports.decisions(message).stream()
                .filter(d -> mine ? d.act() != Act.KEPT : own.isEmpty() ? d.hides() : d.act() != Act.APPEALED)
                .toList();
        Map<UUID, String> names = people.names(List.of(about.author()));
        return new MessageCase(
                dialogue.enrolment(),
                side.course().title(),
                about.view(
                        names.getOrDefault(about.author(), ""),
                        mine,
                        mine || !about.isHidden(),
                        dialogues.files(List.of(message)).getOrDefault(message, List.of()),
                        reports.reasons(List.of(message)).getOrDefault(message, ""),
                        false),
                about.state(),
                List.of(),
                List.of(),
                decisions.stream().map(d -> d.view("")).toList(),
                own.stream().map(r -> r.view("")).toList());
    }

    /**
     * Reports a message.
     *
     * @throws Refusal when it is one's own, when somebody has decided about the caller's report already, beside the
     *     words, or when too many were reported in a day
     * @throws NotFound for who is no part of the conversation, or when it is hidden
     */
    @Allowed(Permission.OWN_ACCOUNT)
    public void report(UUID message, ReportReason reason, String words) {
        DialogueMessage about = dialogues.message(message);
        sides.of(dialogues.get(about.dialogue()).enrolment());
        UUID me = caller.requirePerson();
        if (about.isHidden()) {
            throw new NotFound("message", message);
        }
        if (about.author().equals(me)) {
            throw new Refusal("dialogue.ownReport");
        }
        if (reports.by(me, clock.instant().minus(Duration.ofDays(1))) >= MOST_A_DAY) {
            throw new Refusal("dialogue.tooManyReports", MOST_A_DAY);
        }
        reports.of(message).stream()
                .filter(r -> r.reporter().equals(me))
                .findFirst()
                .ifPresentOrElse(
                        before -> before.say(reason, words, clock.instant()),
                        () -> reports.add(new DialogueReport(message, me, reason, words, clock.instant())));
    }

    /**
     * Whoever wrote a message that is hidden asks to look at it again, once.
     *
     * @throws Refusal when it is not hidden or was asked before; beside the words when they are missing or too long
     * @throws NotFound for everybody else
     */
    @Allowed(Permission.OWN_ACCOUNT)
    public void appeal(UUID message, String words) {
        DialogueMessage about = dialogues.message(message);
        UUID me = caller.requirePerson();
        if (!about.author().equals(me)) {
            throw new NotFound("message", message);
        }
        boolean before = reports.decisions(message).stream().anyMatch(d -> d.act() == Act.APPEALED);
        if (about.state() != PostState.HIDDEN || before) {
            throw new Refusal("dialogue.noAppeal");
        }
        if (Text.lines(words).isEmpty()) {
            throw Refusal.of("appealWords", "kernel.required");
        }
        reports.add(new DialogueDecision(message, Act.APPEALED, me, words, clock.instant()));
        about.become(PostState.APPEALED);
    }
}
