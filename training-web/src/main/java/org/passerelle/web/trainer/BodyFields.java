package org.passerelle.web.trainer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.passerelle.assessment.Body;
import org.passerelle.assessment.Categorising;
import org.passerelle.assessment.Choice;
import org.passerelle.assessment.Cloze;
import org.passerelle.assessment.Essay;
import org.passerelle.assessment.Hotspot;
import org.passerelle.assessment.Matching;
import org.passerelle.assessment.MultipleChoice;
import org.passerelle.assessment.Numeric;
import org.passerelle.assessment.Ordering;
import org.passerelle.assessment.Parametrised;
import org.passerelle.assessment.Rubric;
import org.passerelle.assessment.Shape;
import org.passerelle.assessment.ShortText;
import org.passerelle.assessment.SingleChoice;
import org.passerelle.assessment.Upload;
import org.passerelle.assessment.Variable;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;

/** Turns what is typed into the body of a question, kind by kind, and back. */
final class BodyFields {
    private static final LocalizedText NONE = LocalizedText.of(null, null);

    private BodyFields() {}

    /** A part that says something, with its place in the form. */
    private record At(int place, PartFields part) {
        LocalizedText text() {
            return text("option");
        }

        LocalizedText text(String field) {
            if (part.getText().text().isEmpty()) {
                throw Refusal.of(field + place + "Fr", "kernel.required");
            }
            return part.getText().text();
        }

        LocalizedText said() {
            return part.getFeedback().text();
        }
    }

    /** @throws Refusal beside the field that is wrong */
    static Body body(String key, ItemFields fields) {
        return switch (fields.getType()) {
            case "SINGLE" -> new SingleChoice(parts(fields, BodyFields::choice));
            case "MULTIPLE" -> new MultipleChoice(parts(fields, BodyFields::choice));
            case "NUMERIC" ->
                new Numeric(
                        number("answer", fields.getAnswer()),
                        number("tolerance", fields.getTolerance()),
                        fields.getUnit().strip());
            case "SHORT_TEXT" -> new ShortText(Lines.variants(fields.getAccepted()));
            case "CLOZE" -> new Cloze(fields.getExtra().text(), parts(fields, BodyFields::gap));
            case "MATCHING" ->
                new Matching(
                        parts(
                                fields,
                                at -> new Matching.Pair(
                                        at.text(), at.part().getOther().text(), at.said())),
                        Lines.twins("extra", fields.getExtra()));
            case "ORDERING" -> new Ordering(Lines.twins("extra", fields.getExtra()));
            case "CATEGORISING" ->
                new Categorising(parts(
                        fields,
                        at -> new Categorising.Category(
                                at.text(),
                                Lines.twins("other" + at.place(), at.part().getOther()),
                                at.said())));
            case "HOTSPOT" ->
                new Hotspot(image(key, fields), fields.getExtra().text(), parts(fields, BodyFields::region));
            case "PARAMETRISED" -> parametrised(fields);
            case "ESSAY" -> new Essay(most(fields), rubric(fields));
            case "UPLOAD" -> new Upload(most(fields), rubric(fields));
            default -> throw Refusal.of("type", "assessment.typeUnknown", key, fields.getType());
        };
    }

    private static <T> List<T> parts(ItemFields fields, Function<At, T> made) {
        return IntStream.range(0, fields.parts().size())
                .mapToObj(i -> new At(i, fields.parts().get(i)))
                .filter(at -> !at.part().isEmpty())
                .map(made)
                .toList();
    }

    private static Choice choice(At at) {
        return new Choice(at.text(), at.part().isCorrect(), at.said());
    }

    private static Cloze.Gap gap(At at) {
        at.text("gap");
        return at.part().isCorrect()
                ? new Cloze.Gap(
                        Map.of(), Lines.twins("gap" + at.place(), at.part().getText()), at.said())
                : new Cloze.Gap(Lines.variants(at.part().getText()), List.of(), at.said());
    }

    private static Hotspot.Region region(At at) {
        Shape shape = Shape.read(at.part().getWord())
                .orElseThrow(() -> Refusal.of("word" + at.place(), "trainer.shapeWrong"));
        return new Hotspot.Region(at.text(), shape, at.part().isCorrect(), at.said());
    }

    private static UUID image(String key, ItemFields fields) {
        try {
            return UUID.fromString(fields.getImage());
        } catch (IllegalArgumentException e) {
            throw Refusal.of("picture", "assessment.imageMissing", key);
        }
    }

    private static Parametrised parametrised(ItemFields fields) {
        Integer decimals = Typed.whole(fields.getDecimals());
        if (decimals == null) {
            throw Refusal.of("decimals", "trainer.numberWrong");
        }
        return new Parametrised(
                parts(fields, at -> new Variable(at.part().getWord(), at.part().getValues())),
                fields.getFormula().strip(),
                decimals,
                number("tolerance", fields.getTolerance()),
                fields.getUnit().strip());
    }

    private static int most(ItemFields fields) {
        Integer most = Typed.whole(fields.getMost());
        if (most == null) {
            throw Refusal.of("most", "trainer.numberWrong");
        }
        return most;
    }

    private static Rubric rubric(ItemFields fields) {
        List<Rubric.Criterion> criteria = parts(
                fields,
                at -> new Rubric.Criterion(
                        at.text(),
                        at.part().getWord(),
                        Lines.twins("other" + at.place(), at.part().getOther())));
        return new Rubric(
                criteria,
                fields.isSecond(),
                whole("peerReviews", fields.getPeerReviews()),
                whole("peerDays", fields.getPeerDays()));
    }

    private static int whole(String field, String typed) {
        Integer number = typed.isBlank() ? Integer.valueOf(0) : Typed.whole(typed);
        if (number == null) {
            throw Refusal.of(field, "trainer.numberWrong");
        }
        return number;
    }

    private static double number(String field, String typed) {
        Double number = Typed.number(typed);
        if (number == null) {
            throw Refusal.of(field, "trainer.numberWrong");
        }
        return number;
    }

    /** Fills the form with a body. */
    static void fill(ItemFields fields, Body body) {
        if (body instanceof SingleChoice choice) {
            choices(fields, choice.options());
        } else if (body instanceof MultipleChoice choice) {
            choices(fields, choice.options());
        } else if (body instanceof Numeric number) {
            fields.setAnswer(plain(number.answer()));
            fields.setTolerance(plain(number.tolerance()));
            fields.setUnit(number.unit());
        } else if (body instanceof ShortText text) {
            fields.getAccepted().fill(Lines.text(text.accepted()));
        } else if (body instanceof Cloze cloze) {
            fields.getExtra().fill(cloze.text());
            each(
                    fields,
                    cloze.gaps(),
                    (part, gap) -> part.fill(
                            gap.menu().isEmpty() ? Lines.text(gap.accepted()) : Lines.text(gap.menu()),
                            NONE,
                            gap.feedback(),
                            !gap.menu().isEmpty()));
        } else {
            fillOther(fields, body);
        }
    }

    private static void fillOther(ItemFields fields, Body body) {
        if (body instanceof Matching matching) {
            fields.getExtra().fill(Lines.text(matching.distractors()));
            each(
                    fields,
                    matching.pairs(),
                    (part, pair) -> part.fill(pair.prompt(), pair.match(), pair.feedback(), false));
        } else if (body instanceof Ordering ordering) {
            fields.getExtra().fill(Lines.text(ordering.entries()));
        } else if (body instanceof Categorising categorising) {
            each(
                    fields,
                    categorising.categories(),
                    (part, category) ->
                            part.fill(category.name(), Lines.text(category.entries()), category.feedback(), false));
        } else if (body instanceof Hotspot hotspot) {
            fields.setImage(hotspot.image().toString());
            fields.getExtra().fill(hotspot.alt());
            each(
                    fields,
                    hotspot.regions(),
                    (part, region) -> part.fill(region.name(), NONE, region.feedback(), region.correct())
                            .setWord(region.shape().say()));
        } else if (body instanceof Parametrised drawn) {
            fields.setFormula(drawn.formula());
            fields.setDecimals(String.valueOf(drawn.decimals()));
            fields.setTolerance(plain(drawn.tolerance()));
            fields.setUnit(drawn.unit());
            each(fields, drawn.variables(), (part, variable) -> {
                part.setWord(variable.name());
                part.setValues(variable.range());
            });
        } else if (body instanceof Essay essay) {
            fields.setMost(String.valueOf(essay.mostWords()));
            fill(fields, essay.rubric());
        } else if (body instanceof Upload upload) {
            fields.setMost(String.valueOf(upload.mostMegabytes()));
            fill(fields, upload.rubric());
        }
    }

    private static void fill(ItemFields fields, Rubric rubric) {
        fields.setSecond(rubric.secondMarker());
        fields.setPeerReviews(String.valueOf(rubric.peerReviews()));
        fields.setPeerDays(rubric.peerReviews() == 0 ? "7" : String.valueOf(rubric.peerDays()));
        each(
                fields,
                rubric.criteria(),
                (part, criterion) -> part.fill(criterion.name(), Lines.text(criterion.levels()), NONE, false)
                        .setWord(criterion.skill()));
    }

    private static void choices(ItemFields fields, List<Choice> choices) {
        each(fields, choices, (part, choice) -> part.fill(choice.text(), NONE, choice.feedback(), choice.correct()));
    }

    private static <T> void each(ItemFields fields, List<T> things, BiConsumer<PartFields, T> fill) {
        List<PartFields> parts = new ArrayList<>(fields.parts());
        for (int i = 0; i < Math.min(parts.size(), things.size()); i++) {
            fill.accept(parts.get(i), things.get(i));
        }
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
