package org.passerelle.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;

/**
 * An item as a learner sees it while answering: what is asked and what was answered so far, never what is right.
 *
 * @param type the name of its kind
 * @param look what is seen of its body
 * @param answer what was saved, as it is given to {@link Answers#read}; empty for nothing
 * @param savedAt when it was saved
 * @param hints those that were asked for
 * @param nextHint what the next one costs, in per cent; empty when there is none
 */
public record ItemView(
        String key,
        List<String> skills,
        String type,
        LocalizedText prompt,
        Look look,
        String answer,
        Optional<Instant> savedAt,
        List<LocalizedText> hints,
        Optional<Integer> nextHint) {
    /** Copies the lists. */
    public ItemView {
        skills = List.copyOf(skills);
        hints = List.copyOf(hints);
    }

    /**
     * A piece of a text with gaps: some words, then a gap.
     *
     * @param gap its place, counted from 0; -1 for none
     * @param menu what there is to choose from; empty where one types
     */
    public record Segment(String words, int gap, List<Look.Option> menu) {
        /** Copies the menu. */
        public Segment {
            menu = List.copyOf(menu);
        }
    }

    static ItemView of(Item item, String answer, Optional<Instant> savedAt, int hints, Draw draw) {
        List<Hint> all = item.hints();
        int shown = Math.min(hints, all.size());
        return new ItemView(
                item.key(),
                item.skills(),
                item.type(),
                item.prompt(),
                item.body().look(draw.of(item.key())),
                answer,
                savedAt,
                all.subList(0, shown).stream().map(Hint::text).toList(),
                shown < all.size() ? Optional.of(all.get(shown).cost()) : Optional.empty());
    }

    /** Whether this option, counted from 0, was chosen. */
    public boolean isChosen(int option) {
        return Set.of(answer.split(",")).contains(String.valueOf(option));
    }

    /** Whether it has several parts, a line of the answer for each. */
    public boolean isInParts() {
        return Set.of("CLOZE", "MATCHING", "CATEGORISING", "ORDERING", "HOTSPOT")
                .contains(type);
    }

    /** How many parts it has. */
    public int parts() {
        return type.equals("CLOZE")
                ? look.menus().size()
                : look.picture() != null ? 3 : look.rows().size();
    }

    /** What was given for a part, counted from 0; empty for nothing. */
    public String part(int place) {
        String[] parts = answer.split("\\R", -1);
        return place < parts.length ? parts[place] : "";
    }

    /** Whether this was given for a part. */
    public boolean isGiven(int part, int option) {
        return part(part).equals(String.valueOf(option));
    }

    /** The entries in the order in which the learner put them, else as they were drawn; of other kinds, their rows. */
    public List<Look.Option> ordered() {
        return answer.isEmpty() || !type.equals("ORDERING")
                ? look.rows()
                : answer.lines()
                        .map(place -> byPlace(look.rows(), Integer.parseInt(place)))
                        .toList();
    }

    private static Look.Option byPlace(List<Look.Option> options, int place) {
        return options.stream()
                .filter(option -> option.place() == place)
                .findFirst()
                .orElseThrow();
    }

    /** The text with gaps, piece by piece. */
    public List<Segment> segments(Language language) {
        String text = look.text().in(language);
        List<Segment> segments = new ArrayList<>();
        int from = 0;
        for (MatchResult mark : Cloze.MARK.matcher(text).results().toList()) {
            int gap = Integer.parseInt(mark.group(1)) - 1;
            segments.add(new Segment(
                    text.substring(from, mark.start()), gap, look.menus().get(gap)));
            from = mark.end();
        }
        segments.add(new Segment(text.substring(from), -1, List.of()));
        return segments;
    }

    /** What was answered, in words, a line each. */
    public List<String> told(Language language) {
        if (answer.isEmpty()) {
            return List.of();
        }
        return switch (type) {
            case "SINGLE", "MULTIPLE" ->
                look.options().stream()
                        .filter(option -> isChosen(option.place()))
                        .map(option -> option.text().in(language))
                        .toList();
            case "MATCHING", "CATEGORISING" ->
                look.rows().stream()
                        .filter(row -> !part(row.place()).isEmpty())
                        .map(row -> row.text().in(language) + " → " + word(look.options(), row.place(), language))
                        .toList();
            case "ORDERING" ->
                ordered().stream().map(entry -> entry.text().in(language)).toList();
            case "CLOZE" -> List.of(filled(language));
            case "HOTSPOT" ->
                List.of(part(0).isEmpty() ? part(1) + " % × " + part(2) + " %" : word(look.options(), 0, language));
            case "ESSAY" -> answer.lines().toList();
            case "UPLOAD" -> List.of(answer.substring(answer.indexOf(' ') + 1));
            default -> List.of((answer + ' ' + look.unit()).strip());
        };
    }

    private String word(List<Look.Option> options, int part, Language language) {
        return byPlace(options, Integer.parseInt(part(part))).text().in(language);
    }

    private String filled(Language language) {
        StringBuilder filled = new StringBuilder();
        for (Segment segment : segments(language)) {
            filled.append(segment.words());
            if (segment.gap() >= 0) {
                String given = part(segment.gap());
                filled.append('[')
                        .append(
                                given.isEmpty() || segment.menu().isEmpty()
                                        ? given
                                        : word(segment.menu(), segment.gap(), language))
                        .append(']');
            }
        }
        return filled.toString();
    }
}
