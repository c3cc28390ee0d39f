package org.passerelle.design.capsule;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;
import org.passerelle.kernel.UseCase;
import org.passerelle.people.Correspondents;
import org.passerelle.people.Outbox;

/**
 * Puts an official's question to a service of their own house by mail, takes the answer by the link in it, and tells
 * whoever asked whom to ask next when nobody answers.
 */
@UseCase
public class AskingServices {
    /** How many questions one may ask within a day. */
    public static final int MOST_A_DAY = 5;

    private static final String MINE = "/design/capsules/mine";

    @Inject
    CapsuleShelf shelf;

    @Inject
    ServiceQuestions questions;

    @Inject
    Correspondents correspondents;

    @Inject
    Outbox outbox;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Sends a question.
     *
     * @param name the caller's name, as the service reads it
     * @throws Refusal beside the field that is wrong, or after {@value #MOST_A_DAY} in a day
     * @throws NotFound when it follows a question that is not the caller's
     */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public UUID ask(String capsule, String name, QuestionDraft draft) {
        UUID me = caller.requirePerson();
        Instant now = clock.instant();
        UUID follows = draft.follows();
        if (follows != null) {
            mine(follows);
        }
        if (questions.askedSince(me, now.minus(Duration.ofDays(1))) >= MOST_A_DAY) {
            throw new Refusal("design.capsule.enoughToday", MOST_A_DAY);
        }
        String email = correspondents.ofMyHouse(draft.email());
        ServiceQuestion asked = new ServiceQuestion(me, name, shelf.get(capsule).slug(), draft, email, now);
        String token = asked.link();
        questions.add(asked);
        outbox.enqueue(
                email,
                outbox.languageOf(email, correspondents.myLanguage()),
                "design.mail.question",
                "/design/answers/" + token,
                asked.asker(),
                asked.subject(),
                asked.text());
        return asked.id();
    }

    /** The caller's questions, the newest first. */
    @Allowed(value = Permission.TAKE_PART_IN_DESIGN, reads = true)
    public List<ServiceQuestion> mine() {
        return questions.of(caller.requirePerson());
    }

    /** One of the caller's questions. @throws NotFound when it is somebody else's */
    @Allowed(value = Permission.TAKE_PART_IN_DESIGN, reads = true)
    public ServiceQuestion mine(UUID id) {
        return questions
                .find(id)
                .filter(q -> q.person().equals(caller.requirePerson()))
                .orElseThrow(() -> new NotFound("question", id));
    }

    /** The question that a link answers. @throws NotFound when there is none, or the link has ended */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public ServiceQuestion received(String token) {
        return questions
                .byLink(Text.line(token))
                .orElseThrow(() -> new NotFound("question", "by link"))
                .open(clock.instant());
    }

    /**
     * Answers by a link, once.
     *
     * @throws Refusal when it was answered before, or beside the field that is wrong
     */
    @Allowed(Permission.PUBLIC)
    public void answer(String token, String by, String text) {
        ServiceQuestion question = received(token);
        question.answer(by, text, clock.instant());
        outbox.tell(question.person(), "design.mail.answered", MINE, question.subject(), question.answeredBy());
    }

    /** Tells those who got no answer in time whom to ask next, each once; answers how many. To be done once a day. */
    @Allowed(Permission.RUN_JOBS)
    public int tellSilences() {
        Instant now = clock.instant();
        List<ServiceQuestion> silent = questions.silentSince(now.minus(ServiceQuestion.PATIENCE));
        for (ServiceQuestion question : silent) {
            question.silenceTold(now);
            String next = question.addressee().next().map(Addressee::name).orElse("NOBODY");
            outbox.tell(question.person(), "design.mail.silence." + next, MINE, question.subject());
        }
        return silent.size();
    }
}
