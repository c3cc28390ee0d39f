package org.passerelle.web.design.need;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.challenge.Challenge;
import org.passerelle.design.challenge.Challenging;
import org.passerelle.design.need.AskingForSkills;
import org.passerelle.design.need.NeedTrace;
import org.passerelle.design.need.TrainingNeed;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.skills.Referential;
import org.passerelle.territory.EmploymentZone;
import org.passerelle.territory.Territory;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** The skills that a challenge's team asked for, and how far each has come: asked, answered, learned, measured. */
@Named
@RequestScoped
@Route(
        path = "/design/challenges/{challenge}/needs",
        view = "/design/need/list.xhtml",
        access = Permission.TAKE_PART_IN_DESIGN)
public class SkillNeedsPage {
    @Inject
    Challenging challenging;

    @Inject
    AskingForSkills asking;

    @Inject
    Referential referential;

    @Inject
    Territory territory;

    @Inject
    AddressParts parts;

    @Inject
    ActiveLocale locale;

    @Inject
    Redirect redirect;

    @Inject
    Texts texts;

    @Nullable
    private List<Line> lines;

    /** A need as it is shown. @param steps from asked to measured */
    public record Line(TrainingNeed need, List<String> skills, String zone, NeedTrace trace, List<Step> steps) {
        /** Whether the team may take it back. */
        public boolean isStanding() {
            return !need.isWithdrawn() && !need.isMeasured();
        }

        /** Whether the effect may be measured. */
        public boolean isMeasurable() {
            return !need.isWithdrawn() && trace.trained() > 0;
        }
    }

    /** A station on the way. @param state {@code done}, {@code now} or {@code to-come} */
    public record Step(String label, String state) {}

    /** Finds the challenge before anything is shown, so that an absent one is "not found". */
    public void load() {
        getChallenge();
    }

    /** The challenge. */
    public Challenge getChallenge() {
        return challenging.show(parts.id("challenge"));
    }

    /** Whether the person is of the team. */
    public boolean isMine() {
        return challenging.isOfTeam(parts.id("challenge"));
    }

    /** The needs, the newest first. */
    public List<Line> getLines() {
        if (lines == null) {
            lines = asking.of(parts.id("challenge")).stream().map(this::line).toList();
        }
        return lines;
    }

    private Line line(TrainingNeed need) {
        NeedTrace trace = asking.trace(need.id());
        return new Line(
                need,
                need.skills().stream()
                        .map(uri -> referential.label(uri, locale.language()))
                        .toList(),
                territory.zone(need.zoneCode()).map(EmploymentZone::name).orElse(""),
                trace,
                steps(need, trace));
    }

    private List<Step> steps(TrainingNeed need, NeedTrace trace) {
        List<Boolean> done = List.of(
                true,
                !trace.answers().isEmpty(),
                trace.learning() + trace.trained() > 0,
                trace.trained() > 0,
                need.isMeasured());
        List<String> labels = List.of(
                texts.of("design.need.step.asked", texts.day(need.askedAt())),
                texts.of("design.need.step.answered", trace.answers().size()),
                texts.of("design.need.step.learning", trace.learning()),
                texts.of("design.need.step.trained", trace.trained()),
                texts.of("design.need.step.measured"));
        int next = done.indexOf(false);
        return IntStream.range(0, labels.size())
                .mapToObj(i -> new Step(labels.get(i), done.get(i) ? "done" : i == next ? "now" : "to-come"))
                .toList();
    }

    /** The measured values in words; empty until then. */
    public String measured(TrainingNeed need) {
        return need.measuredBefore().isEmpty()
                ? ""
                : texts.of(
                        "design.need.measured",
                        need.measuredWhat(),
                        texts.number(need.measuredBefore().getAsDouble()),
                        texts.number(need.measuredAfter().orElse(0)));
    }

    /** Takes a need back, with the reason typed beside it. */
    public void withdraw(UUID need) {
        asking.withdraw(need, parts.word("reason-" + need));
        again();
    }

    /** Keeps what is different since people were trained. */
    public void measure(UUID need) {
        asking.measure(
                need,
                parts.word("what-" + need),
                number("before", parts.word("before-" + need)),
                number("after", parts.word("after-" + need)));
        again();
    }

    private static double number(String field, String typed) {
        String said = typed.replaceAll("[\\s\\u00A0\\u202F]", "").replace(',', '.');
        if (!said.matches("-?\\d{1,9}(\\.\\d{1,6})?")) {
            throw Refusal.of(field, said.isEmpty() ? "kernel.required" : "design.number");
        }
        return Double.parseDouble(said);
    }

    private void again() {
        redirect.to("/design/challenges/" + parts.id("challenge") + "/needs");
    }
}
