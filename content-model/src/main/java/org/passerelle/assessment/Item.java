package org.passerelle.assessment;

import java.util.List;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;

/**
 * A question of an assessment.
 *
 * @param key its name within the assessment: lower-case letters, digits and hyphens
 * @param skills the URIs of the skills that it tells about, 1 to 5, the first one foremost
 * @param prompt what is asked
 * @param body how it is answered
 * @param feedback what is said afterwards, whatever was answered; may be empty
 * @param hints up to 5, shown one after the other
 * @param difficulty 1 easy to 5 hard
 */
public record Item(
        String key,
        List<String> skills,
        LocalizedText prompt,
        Body body,
        LocalizedText feedback,
        List<Hint> hints,
        int difficulty) {
    /** The longest prompt or option, in characters. */
    public static final int LONGEST = 1000;

    /** How difficult an item is of which nobody said it. */
    public static final int USUAL_DIFFICULTY = 3;

    private static final int HARDEST = 5;
    private static final int MOST_SKILLS = 5;
    private static final int MOST_HINTS = 5;

    /** @throws Refusal beside the field that is wrong */
    public Item {
        skills = List.copyOf(skills);
        hints = List.copyOf(hints);
        Items.check(key, skills, prompt);
        if (skills.size() > MOST_SKILLS) {
            throw Refusal.of("skill", "assessment.tooManySkills", key, MOST_SKILLS);
        }
        if (hints.size() > MOST_HINTS) {
            throw Refusal.of("hints", "assessment.tooManyHints", key, MOST_HINTS);
        }
        hints.forEach(hint -> hint.check(key));
        if (difficulty < 1 || difficulty > HARDEST) {
            throw Refusal.of("difficulty", "assessment.difficultyOutOfRange", key, HARDEST);
        }
        body.check(key);
        if (body instanceof Parametrised drawn) {
            drawn.checkGaps(key, prompt);
        }
        for (Rubric.Criterion criterion : body.judgedBy().map(Rubric::criteria).orElse(List.of())) {
            if (!skills.contains(criterion.skill())) {
                throw Refusal.of("criteria", "assessment.criterionSkill", key);
            }
        }
    }

    /** An item about one skill, of usual difficulty and without hints. */
    public static Item of(String key, String skill, LocalizedText prompt, Body body, LocalizedText feedback) {
        return new Item(key, List.of(skill), prompt, body, feedback, List.of(), USUAL_DIFFICULTY);
    }

    /** The skill that it tells about foremost. */
    public String skill() {
        return skills.get(0);
    }

    /** The same item under another key. */
    public Item keyed(String other) {
        return new Item(other, skills, prompt, body, feedback, hints, difficulty);
    }

    /** The name of its kind, as files say it. */
    public String type() {
        return body.type();
    }

    /** As it is asked in one attempt: values to be drawn are drawn; any other item is as it was. */
    public Item drawn(Draw draw) {
        if (body instanceof Parametrised drawn) {
            Parametrised.Drawn values = drawn.draw(draw.of(key));
            return new Item(
                    key, skills, values.fill(prompt), values.body(), values.fill(feedback), hints(values), difficulty);
        }
        return this;
    }

    private List<Hint> hints(Parametrised.Drawn values) {
        return hints.stream()
                .map(hint -> new Hint(values.fill(hint.text()), hint.cost()))
                .toList();
    }
}
