package org.passerelle.assessment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;

/**
 * A place on an image is asked for. It is pointed at, or chosen by its name, which is the way of who does not see it.
 *
 * @param image a file of the course
 * @param alt what is on it
 * @param regions 2 to 12, one at least correct; where two overlap, the first one counts
 */
public record Hotspot(UUID image, LocalizedText alt, List<Region> regions) implements Body {
    private static final double ALL = 100;

    /**
     * A place on the image.
     *
     * @param name what it is called, for who chooses it from the list
     * @param feedback what is said to who chose it; may be empty
     */
    public record Region(LocalizedText name, Shape shape, boolean correct, LocalizedText feedback) {}

    /** Copies the regions. */
    public Hotspot {
        regions = List.copyOf(regions);
    }

    @Override
    public String type() {
        return "HOTSPOT";
    }

    @Override
    public void check(String key) {
        Items.requireText("alt", alt);
        Items.checkTexts("regions", key, regions.stream().map(Region::name).toList());
        if (regions.stream().noneMatch(Region::correct)) {
            throw Refusal.of("regions", "assessment.someCorrect", key);
        }
    }

    /** The region's place, or how far across and down, in per cent. */
    @Override
    public Answer read(String key, String given) {
        Answer.Parts parts = Answers.parts(key, given, 3);
        Answers.place(key, parts.at(0), regions.size());
        boolean pointed = !parts.at(1).isEmpty() || !parts.at(2).isEmpty();
        if (pointed && (percent(parts.at(1)).isEmpty() || percent(parts.at(2)).isEmpty())) {
            throw Refusal.of(key, "assessment.pointWrong");
        }
        return parts;
    }

    private static Optional<Double> percent(String typed) {
        return Answers.number(typed)
                .filter(read -> read.unit().isEmpty() || read.unit().equals("%"))
                .map(Answers.Measured::number)
                .filter(number -> number >= 0 && number <= ALL);
    }

    private Optional<Region> chosen(Answer answer) {
        Answer.Parts parts = (Answer.Parts) answer;
        Optional<Double> across = percent(parts.at(1));
        Optional<Double> down = percent(parts.at(2));
        if (across.isPresent() && down.isPresent()) {
            return regions.stream()
                    .filter(region -> region.shape().contains(across.get(), down.get()))
                    .findFirst();
        }
        return parts.number(0) < 0 ? Optional.empty() : Optional.of(regions.get(parts.number(0)));
    }

    @Override
    public double score(Answer answer) {
        return chosen(answer).filter(Region::correct).isPresent() ? 1 : 0;
    }

    @Override
    public List<LocalizedText> said(Answer answer) {
        return chosen(answer).map(Region::feedback).stream().toList();
    }

    @Override
    public Look look(Draw draw) {
        List<Look.Option> names =
                Look.numbered(regions.stream().map(Region::name).toList());
        return new Look(
                draw.mixed(names),
                List.of(),
                "",
                LocalizedText.of(null, null),
                List.of(),
                new Look.Picture(image, alt));
    }
}
