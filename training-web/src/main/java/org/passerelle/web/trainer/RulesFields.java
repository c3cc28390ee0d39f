package org.passerelle.web.trainer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.assessment.AttemptRules;
import org.passerelle.assessment.AttemptRules.Feedback;
import org.passerelle.assessment.AttemptRules.Late;
import org.passerelle.assessment.RulesJson;
import org.passerelle.kernel.Refusal;

/** The rules of a quiz, as they are typed. */
public class RulesFields {
    private String kind = "graded";
    private String attempts = "";
    private boolean shuffled;
    private String limit = "";
    private String opensAt = "";
    private String closesAt = "";
    private String late = Late.REFUSED.name();
    private String latePenalty = "0";
    private String feedback = Feedback.AT_END.name();
    private String feedbackAt = "";
    private String before = "";
    private final List<Mark> marks;

    /** The mark of one skill. */
    public static class Mark {
        private final String skill;
        private final String label;
        private String percent = "";

        Mark(String skill, String label) {
            this.skill = skill;
            this.label = label;
        }

        public String getLabel() {
            return label;
        }

        public String getPercent() {
            return percent;
        }

        public void setPercent(@Nullable String percent) {
            this.percent = Typed.said(percent);
        }
    }

    RulesFields(List<Mark> marks) {
        this.marks = marks;
    }

    void fill(AttemptRules rules) {
        before = RulesJson.write(rules);
        kind = rules.graded() ? "graded" : "practice";
        attempts = rules.attempts() == 0 ? "" : String.valueOf(rules.attempts());
        shuffled = rules.shuffled();
        limit = rules.minutes() == 0 ? "" : String.valueOf(rules.minutes());
        opensAt = Typed.moment(rules.opensAt());
        closesAt = Typed.moment(rules.closesAt());
        late = rules.late().name();
        latePenalty = String.valueOf(rules.latePenalty());
        feedback = rules.feedback().name();
        feedbackAt = Typed.moment(rules.feedbackAt());
        marks.forEach(mark -> {
            Integer percent = rules.skillMarks().get(mark.skill);
            mark.percent = percent == null ? "" : String.valueOf(percent);
        });
    }

    /** @throws Refusal beside the field that is wrong */
    AttemptRules rules() {
        Late lateness = Typed.constant(Late.class, late);
        Feedback told = Typed.constant(Feedback.class, feedback);
        Map<String, Integer> wanted = new HashMap<>();
        for (int i = 0; i < marks.size(); i++) {
            if (!marks.get(i).percent.isBlank()) {
                wanted.put(marks.get(i).skill, number("mark" + i, marks.get(i).percent));
            }
        }
        return new AttemptRules(
                !kind.equals("practice"),
                number("attempts", attempts),
                shuffled,
                number("limit", limit),
                Typed.moment("opensAt", opensAt),
                Typed.moment("closesAt", closesAt),
                lateness == null ? Late.REFUSED : lateness,
                number("latePenalty", latePenalty),
                told == null ? Feedback.AT_END : told,
                Typed.moment("feedbackAt", told == Feedback.AFTER ? feedbackAt : ""),
                wanted);
    }

    private static int number(String field, String typed) {
        Integer number = typed.isBlank() ? Integer.valueOf(0) : Typed.whole(typed);
        if (number == null) {
            throw Refusal.of(field, "trainer.numberWrong");
        }
        return number;
    }

    /** The skills of the course, each with a mark or without. */
    public List<Mark> getMarks() {
        return marks;
    }

    public boolean isShuffled() {
        return shuffled;
    }

    public void setShuffled(boolean shuffled) {
        this.shuffled = shuffled;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = Typed.said(kind);
    }

    public String getAttempts() {
        return attempts;
    }

    public void setAttempts(@Nullable String attempts) {
        this.attempts = Typed.said(attempts);
    }

    public String getLimit() {
        return limit;
    }

    public void setLimit(@Nullable String limit) {
        this.limit = Typed.said(limit);
    }

    public String getOpensAt() {
        return opensAt;
    }

    public void setOpensAt(@Nullable String opensAt) {
        this.opensAt = Typed.said(opensAt);
    }

    public String getClosesAt() {
        return closesAt;
    }

    public void setClosesAt(@Nullable String closesAt) {
        this.closesAt = Typed.said(closesAt);
    }

    public String getLate() {
        return late;
    }

    public void setLate(@Nullable String late) {
        this.late = Typed.said(late);
    }

    public String getLatePenalty() {
        return latePenalty;
    }

    public void setLatePenalty(@Nullable String latePenalty) {
        this.latePenalty = Typed.said(latePenalty);
    }

    public String getFeedback() {
        return feedback;
    }

    public void setFeedback(@Nullable String feedback) {
        this.feedback = Typed.said(feedback);
    }

    public String getFeedbackAt() {
        return feedbackAt;
    }

    public void setFeedbackAt(@Nullable String feedbackAt) {
        this.feedbackAt = Typed.said(feedbackAt);
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(@Nullable String before) {
        this.before = Typed.said(before);
    }
}
