package org.passerelle.dialogue;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.catalogue.CourseOutline;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.discussion.Act;
import org.passerelle.discussion.PostState;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;
import org.passerelle.people.People;

/**
 * Lets the region's administrators decide about messages that were reported, with a reason. Whoever is a side of the
 * conversation, or teaches in its course's body, does not decide and is not shown that anything was reported. Of a
 * conversation nothing is seen but the message and the two on either side of it, and each look leaves a line in the
 * audit.
 */
@UseCase
public class JudgingMessages {
    private static final int SIZE = 20;
    private static final int NEAR = 2;

    @Inject
    Dialogues dialogues;

    @Inject
    MessageReports reports;

    @Inject
    CourseOutlines outlines;

    @Inject
    People people;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<MessageJudged> judged;

    /** What waits for the caller, the oldest first; not what is said in it. */
    @Allowed(value = Permission.ADMINISTER, reads = true)
    public Page<MessageQueueLine> queue(int page) {
        Set<UUID> taught = outlines.of(caller.organisationsWith(Permission.GRADE)).stream()
                .map(CourseOutline::course)
                .collect(Collectors.toSet());
        Page<Object[]> found = reports.waiting(caller.requirePerson(), taught, page, SIZE);
        Map<UUID, List<DialogueReport>> said = reports.of(found.items().stream()
                .map(row -> ((DialogueMessage) row[0]).id())
                .toList());
        return found.map(row -> {
            DialogueMessage message = (DialogueMessage) row[0];
            List<DialogueReport> all = said.getOrDefault(message.id(), List.of());
            return new MessageQueueLine(
                    message.id(),
                    title(((Dialogue) row[1]).course()),
                    all.stream().map(r -> r.view("").reason()).distinct().toList(),
                    message.state() == PostState.APPEALED,
                    all.isEmpty() ? message.writtenAt() : all.get(0).reportedAt());
        });
    }

    private LocalizedText title(UUID course) {
        return outlines.of(course).map(CourseOutline::title).orElse(LocalizedText.of(null, null));
    }

    /** A reported message, with the two before it and the two after it; that it was looked at is written down. */
    @Allowed(Permission.ADMINISTER)
    public MessageCase look(UUID message) {
        DialogueMessage about = reported(message);
        Dialogue dialogue = dialogues.get(about.dialogue());
        List<DialogueMessage> before = reports.near(about, true, NEAR);
        List<DialogueMessage> after = reports.near(about, false, NEAR);
        List<DialogueReport> all = reports.of(message);
        List<DialogueDecision> decisions = reports.decisions(message);
        Set<UUID> named = new HashSet<>();
        Stream.of(before, after, List.of(about)).flatMap(List::stream).forEach(m -> named.add(m.author()));
        all.forEach(r -> named.add(r.reporter()));
        decisions.forEach(d -> named.add(d.person()));
        Map<UUID, String> names = people.names(named);
        return new MessageCase(
                dialogue.enrolment(),
                title(dialogue.course()),
                said(about, names, dialogues.files(List.of(message)).getOrDefault(message, List.of())),
                about.state(),
                before.stream().map(m -> said(m, names, List.of())).toList(),
                after.stream().map(m -> said(m, names, List.of())).toList(),
                decisions.stream()
                        .map(d -> d.view(names.getOrDefault(d.person(), "")))
                        .toList(),
                all.stream()
                        .map(r -> r.view(names.getOrDefault(r.reporter(), "")))
                        .toList());
    }

    private static DialogueView.Said said(
            DialogueMessage message, Map<UUID, String> names, List<DialogueView.FileLine> files) {
        return message.view(names.getOrDefault(message.author(), ""), false, true, files, "", false);
    }

    /** A file beside a reported message; that it was looked at is written down. @throws NotFound for any other file */
    @Allowed(Permission.ADMINISTER)
    public Conversing.Handed file(UUID id) {
        DialogueFile file = dialogues.file(id);
        reported(file.message());
        return file.handed();
    }

    /**
     * Hides a message, with a reason that both sides read. @throws Refusal beside the reason, or when it was decided
     */
    @Allowed(Permission.ADMINISTER)
    public void hide(UUID message, String reason) {
        decide(message, PostState.VISIBLE, Act.HIDDEN, reason);
    }

    /** Leaves a message as it is; whoever reported it reads why. @throws Refusal as for hiding it */
    @Allowed(Permission.ADMINISTER)
    public void keep(UUID message, String reason) {
        decide(message, PostState.VISIBLE, Act.KEPT, reason);
    }

    /** Shows a message again after its author's appeal. @throws Refusal as for hiding it */
    @Allowed(Permission.ADMINISTER)
    public void restore(UUID message, String reason) {
        decide(message, PostState.APPEALED, Act.RESTORED, reason);
    }

    /** Leaves a message hidden after its author's appeal, for good. @throws Refusal as for hiding it */
    @Allowed(Permission.ADMINISTER)
    public void uphold(UUID message, String reason) {
        decide(message, PostState.APPEALED, Act.UPHELD, reason);
    }

    private void decide(UUID message, PostState in, Act act, String reason) {
        DialogueMessage about = reported(message);
        List<DialogueReport> said = reports.of(message);
        if (about.state() != in || in == PostState.VISIBLE && said.stream().noneMatch(DialogueReport::isOpen)) {
            throw new Refusal("dialogue.judgedMeanwhile");
        }
        reports.add(new DialogueDecision(message, act, caller.requirePerson(), reason, clock.instant()));
        about.become(act == Act.HIDDEN || act == Act.UPHELD ? PostState.HIDDEN : PostState.VISIBLE);
        said.stream().filter(DialogueReport::isOpen).forEach(r -> r.settle(clock.instant()));
        Dialogue dialogue = dialogues.get(about.dialogue());
        tell(dialogue, message, said.stream().map(DialogueReport::reporter).collect(Collectors.toSet()), false, act);
        if (act != Act.KEPT) {
            tell(dialogue, message, Set.of(about.author()), true, act);
        }
    }

    private void tell(Dialogue dialogue, UUID message, Set<UUID> whom, boolean author, Act act) {
        judged.fire(new MessageJudged(dialogue.enrolment(), dialogue.course(), message, whom, author, act));
    }

    private DialogueMessage reported(UUID message) {
        DialogueMessage about = dialogues.message(message);
        Dialogue dialogue = dialogues.get(about.dialogue());
        UUID me = caller.requirePerson();
        List<DialogueReport> all = reports.of(message);
        boolean teaches = outlines.of(dialogue.course())
                .filter(course -> caller.organisationsWith(Permission.GRADE).contains(course.organisation()))
                .isPresent();
        if (all.isEmpty()
                || teaches
                || dialogue.learner().equals(me)
                || reports.wrote(me, dialogue.id())
                || all.stream().anyMatch(r -> r.reporter().equals(me))) {
            throw new NotFound("message", message);
        }
        return about;
    }
}
