package org.passerelle.web.trainer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.passerelle.assessment.Hint;
import org.passerelle.assessment.Item;
import org.passerelle.assessment.ItemsJson;
import org.passerelle.kernel.Refusal;

/** A question of a quiz, as it is typed. */
public class ItemFields {
    private static final int PARTS = 12;
    private static final int USUAL_PARTS = 4;
    private static final int HINTS = 5;

    private String type = "SINGLE";
    private List<String> skills = new ArrayList<>();
    private final Bilingual prompt = new Bilingual();
    private final Bilingual feedback = new Bilingual();
    private final Bilingual accepted = new Bilingual();
    private final Bilingual extra = new Bilingual();
    private final List<PartFields> parts =
            IntStream.range(0, PARTS).mapToObj(i -> new PartFields()).toList();
    private final List<PartFields> hints =
            IntStream.range(0, HINTS).mapToObj(i -> new PartFields()).toList();
    private String difficulty = String.valueOf(Item.USUAL_DIFFICULTY);
    private String answer = "";
    private String tolerance = "0";
    private String unit = "";
    private String formula = "";
    private String decimals = "0";
    private String image = "";
    private String most = "";
    private boolean second;
    private String peerReviews = "0";
    private String peerDays = "7";
    private String before = "";

    void fill(Item item) {
        before = ItemsJson.mark(item);
        type = item.type();
        skills = new ArrayList<>(item.skills());
        difficulty = String.valueOf(item.difficulty());
        prompt.fill(item.prompt());
        feedback.fill(item.feedback());
        for (int i = 0; i < item.hints().size(); i++) {
            hints.get(i).getText().fill(item.hints().get(i).text());
            hints.get(i).setWord(String.valueOf(item.hints().get(i).cost()));
        }
        BodyFields.fill(this, item.body());
    }

    /** @throws Refusal beside the field that is wrong */
    Item item(String key) {
        if (prompt.text().isEmpty()) {
            throw Refusal.of("promptFr", "kernel.required");
        }
        if (skills.isEmpty()) {
            throw Refusal.of("skills", "kernel.required");
        }
        Integer hardness = Typed.whole(difficulty);
        return new Item(
                key,
                skills,
                prompt.text(),
                BodyFields.body(key, this),
                feedback.text(),
                hints.stream()
                        .filter(hint -> !hint.getText().text().isEmpty())
                        .map(ItemFields::hint)
                        .toList(),
                hardness == null ? 0 : hardness);
    }

    private static Hint hint(PartFields hint) {
        Integer cost = hint.getWord().isEmpty() ? Integer.valueOf(0) : Typed.whole(hint.getWord());
        return new Hint(hint.getText().text(), cost == null ? -1 : cost);
    }

    /** The parts, used or not. */
    List<PartFields> parts() {
        return parts;
    }

    public List<String> getSkills() {
        return skills;
    }

    public void setSkills(@Nullable List<String> skills) {
        this.skills = skills == null ? new ArrayList<>() : new ArrayList<>(skills);
    }

    public Bilingual getPrompt() {
        return prompt;
    }

    public Bilingual getFeedback() {
        return feedback;
    }

    public Bilingual getAccepted() {
        return accepted;
    }

    /**
     * What else its kind needs in both languages: a text with gaps, lines to order, distractors, what is on an image.
     */
    public Bilingual getExtra() {
        return extra;
    }

    /** The hints. */
    public List<PartFields> getHints() {
        return hints;
    }

    /** Whether there is a hint. */
    public boolean isHinted() {
        return hints.stream().anyMatch(hint -> !hint.isEmpty());
    }

    /** The parts that most questions need. */
    public List<PartFields> getOptions() {
        return parts.subList(0, USUAL_PARTS);
    }

    /** The parts that few questions need. */
    public List<PartFields> getMore() {
        return parts.subList(USUAL_PARTS, PARTS);
    }

    /** Whether one of the further parts says something. */
    public boolean isLong() {
        return getMore().stream().anyMatch(part -> !part.isEmpty());
    }

    public String getType() {
        return type;
    }

    public void setType(@Nullable String type) {
        this.type = Typed.said(type);
    }

    public String getDifficulty() {
        return difficulty;
    }

    public void setDifficulty(@Nullable String difficulty) {
        this.difficulty = Typed.said(difficulty);
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = Typed.said(answer);
    }

    public String getTolerance() {
        return tolerance;
    }

    public void setTolerance(@Nullable String tolerance) {
        this.tolerance = Typed.said(tolerance);
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(@Nullable String unit) {
        this.unit = Typed.said(unit);
    }

    public String getFormula() {
        return formula;
    }

    public void setFormula(@Nullable String formula) {
        this.formula = Typed.said(formula);
    }

    public String getDecimals() {
        return decimals;
    }

    public void setDecimals(@Nullable String decimals) {
        this.decimals = Typed.said(decimals);
    }

    public String getImage() {
        return image;
    }

    public void setImage(@Nullable String image) {
        this.image = Typed.said(image);
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(@Nullable String before) {
        this.before = Typed.said(before);
    }

    public String getMost() {
        return most;
    }

    public void setMost(@Nullable String most) {
        this.most = Typed.said(most);
    }

    public String getPeerReviews() {
        return peerReviews;
    }

    public void setPeerReviews(@Nullable String peerReviews) {
        this.peerReviews = Typed.said(peerReviews);
    }

    public String getPeerDays() {
        return peerDays;
    }

    public void setPeerDays(@Nullable String peerDays) {
        this.peerDays = Typed.said(peerDays);
    }

    public boolean isSecond() {
        return second;
    }

    public void setSecond(boolean second) {
        this.second = second;
    }
}
