package org.passerelle.web.trainer;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.passerelle.assessment.Choice;
import org.passerelle.assessment.Item;
import org.passerelle.assessment.ItemsJson;
import org.passerelle.assessment.MultipleChoice;
import org.passerelle.assessment.Numeric;
import org.passerelle.assessment.ShortText;
import org.passerelle.assessment.SingleChoice;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Refusal;

/** A question of a quiz, as it is typed. */
public class ItemFields {
    private static final int OPTIONS = 12;
    private static final int USUAL_OPTIONS = 4;

    private String type = "SINGLE";
    private String skill = "";
    private final Bilingual prompt = new Bilingual();
    private final Bilingual feedback = new Bilingual();
    private final Bilingual accepted = new Bilingual();
    private final List<OptionFields> options =
            IntStream.range(0, OPTIONS).mapToObj(i -> new OptionFields()).toList();
    private String answer = "";
    private String tolerance = "0";
    private String unit = "";
    private String before = "";

    void fill(Item item) {
        before = ItemsJson.mark(item);
        type = item.type();
        skill = item.skill();
        prompt.fill(item.prompt());
        feedback.fill(item.feedback());
        if (item instanceof SingleChoice choice) {
            fill(choice.options());
        } else if (item instanceof MultipleChoice choice) {
            fill(choice.options());
        } else if (item instanceof Numeric number) {
            answer = plain(number.answer());
            tolerance = plain(number.tolerance());
            unit = number.unit();
        } else if (item instanceof ShortText text) {
            accepted.setFr(String.join("\n", text.accepted().getOrDefault(Language.FR, List.of())));
            accepted.setEn(String.join("\n", text.accepted().getOrDefault(Language.EN, List.of())));
        }
    }

    private void fill(List<Choice> choices) {
        for (int i = 0; i < Math.min(OPTIONS, choices.size()); i++) {
            options.get(i).fill(choices.get(i));
        }
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    /** @throws Refusal beside the field that is wrong */
    Item item(String key) {
        requireText("promptFr", prompt);
        return switch (type) {
            case "SINGLE" -> new SingleChoice(key, skill, prompt.text(), choices(), feedback.text());
            case "MULTIPLE" -> new MultipleChoice(key, skill, prompt.text(), choices(), feedback.text());
            case "NUMERIC" ->
                new Numeric(
                        key,
                        skill,
                        prompt.text(),
                        number("answer", answer),
                        number("tolerance", tolerance),
                        unit.strip(),
                        feedback.text());
            case "SHORT_TEXT" -> new ShortText(key, skill, prompt.text(), variants(), feedback.text());
            default -> throw Refusal.of("type", "assessment.typeUnknown", key, type);
        };
    }

    private static double number(String field, String typed) {
        Double number = Typed.number(typed);
        if (number == null) {
            throw Refusal.of(field, "trainer.numberWrong");
        }
        return number;
    }

    private List<Choice> choices() {
        return IntStream.range(0, OPTIONS)
                .filter(i -> !options.get(i).isEmpty())
                .mapToObj(i -> {
                    requireText("option" + i + "Fr", options.get(i).getText());
                    return options.get(i).choice();
                })
                .toList();
    }

    private static void requireText(String field, Bilingual text) {
        if (text.text().isEmpty()) {
            throw Refusal.of(field, "kernel.required");
        }
    }

    private Map<Language, List<String>> variants() {
        Map<Language, List<String>> variants = new EnumMap<>(Language.class);
        put(variants, Language.FR, accepted.getFr());
        put(variants, Language.EN, accepted.getEn());
        return variants;
    }

    private static void put(Map<Language, List<String>> variants, Language language, String typed) {
        List<String> lines = Arrays.stream(typed.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (!lines.isEmpty()) {
            variants.put(language, lines);
        }
    }

    public String getType() {
        return type;
    }

    public void setType(@Nullable String type) {
        this.type = Typed.said(type);
    }

    public String getSkill() {
        return skill;
    }

    public void setSkill(@Nullable String skill) {
        this.skill = Typed.said(skill);
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

    /** The options that most questions need. */
    public List<OptionFields> getOptions() {
        return options.subList(0, USUAL_OPTIONS);
    }

    /** The options that few questions need. */
    public List<OptionFields> getMore() {
        return options.subList(USUAL_OPTIONS, OPTIONS);
    }

    /** Whether one of the further options says something. */
    public boolean isLong() {
        return getMore().stream().anyMatch(option -> !option.isEmpty());
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(@Nullable String before) {
        this.before = Typed.said(before);
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
}
