package org.passerelle.web.design.capsule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.capsule.Addressee;
import org.passerelle.design.capsule.AskingServices;
import org.passerelle.design.capsule.ReadingCapsules;
import org.passerelle.design.capsule.ServiceQuestion;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** One's own questions with what became of them, and one's hours. */
@Named
@RequestScoped
@Route(path = "/design/capsules/mine", view = "/design/capsule/mine.xhtml", access = Permission.TAKE_PART_IN_DESIGN)
public class CapsuleMinePage {
    @Inject
    AskingServices asking;

    @Inject
    ReadingCapsules reading;

    @Inject
    AddressParts parts;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    @Nullable
    private List<ServiceQuestion> questions;

    @Nullable
    private List<ReadingCapsules.Year> years;

    /** The questions, the newest first. */
    public List<ServiceQuestion> getQuestions() {
        if (questions == null) {
            questions = asking.mine();
        }
        return questions;
    }

    /** The hours, year by year. */
    public List<ReadingCapsules.Year> getYears() {
        if (years == null) {
            years = reading.years();
        }
        return years;
    }

    /** Whether one was sent just now. */
    public boolean isSent() {
        return !parts.word("sent").isEmpty();
    }

    /** What became of a question. */
    public String state(ServiceQuestion question) {
        if (question.isAnswered()) {
            return "answered";
        }
        return question.isSilent(clock.instant()) ? "silent" : "waiting";
    }

    /** Whom to ask next; empty when it was answered, is young, was asked on already, or nobody is left. */
    public String next(ServiceQuestion question) {
        boolean askedOn =
                getQuestions().stream().flatMap(q -> q.follows().stream()).anyMatch(question.id()::equals);
        return askedOn || !state(question).equals("silent")
                ? ""
                : question.addressee().next().map(Addressee::name).orElse("");
    }

    /** The address at which one asks on. */
    public String onwards(String capsule, UUID question) {
        return "/design/capsules/" + capsule + "/question?after=" + question;
    }

    /** Minutes in words. */
    public String duration(int minutes) {
        return texts.of("design.capsule.duration", minutes / 60, minutes % 60);
    }
}
