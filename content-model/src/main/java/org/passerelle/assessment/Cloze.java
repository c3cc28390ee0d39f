package org.passerelle.assessment;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;

/**
 * A text with gaps to fill. Every gap counts alike.
 *
 * @param text holds each gap once in each of its languages, as {@code [1]}, {@code [2]} …, in whatever order
 * @param gaps 1 to 12
 */
public record Cloze(LocalizedText text, List<Gap> gaps) implements Body {
    /** A gap within the text. */
    static final Pattern MARK = Pattern.compile("\\[(\\d{1,2})]");

    private static final int LONGEST = 4000;

    /**
     * A gap. One types into it where it has no menu, and is right by the rules of {@link ShortText}; else one chooses.
     *
     * @param accepted what is right to type, by language; empty where there is a menu
     * @param menu what there is to choose from, the right one first; empty where one types
     * @param feedback what is said when it was filled wrongly; may be empty
     */
    public record Gap(Map<Language, List<String>> accepted, List<LocalizedText> menu, LocalizedText feedback) {
        /** Copies the lists. */
        public Gap {
            accepted = Map.copyOf(accepted);
            menu = List.copyOf(menu);
        }

        boolean isRight(String given) {
            return menu.isEmpty() ? Scorer.accepted(accepted, given) : given.equals("0");
        }
    }

    /** Copies the gaps. */
    public Cloze {
        gaps = List.copyOf(gaps);
    }

    @Override
    public String type() {
        return "CLOZE";
    }

    @Override
    public void check(String key) {
        Items.requireText("text", text, LONGEST);
        if (gaps.isEmpty() || gaps.size() > Items.MOST_OPTIONS) {
            throw Refusal.of("gaps", "assessment.gapsOutOfRange", key, Items.MOST_OPTIONS);
        }
        for (Language language : Language.values()) {
            text.only(language).ifPresent(words -> checkMarks(key, words));
        }
        for (Gap gap : gaps) {
            if (gap.menu().isEmpty()) {
                ShortText.check("gaps", key, gap.accepted());
            } else {
                Items.checkTexts("gaps", key, gap.menu());
            }
        }
    }

    private void checkMarks(String key, String words) {
        List<Integer> found = MARK.matcher(words)
                .results()
                .map(mark -> Integer.valueOf(mark.group(1)))
                .sorted()
                .toList();
        if (!found.equals(IntStream.rangeClosed(1, gaps.size()).boxed().toList())) {
            throw Refusal.of("text", "assessment.gapsDiffer", key, gaps.size());
        }
    }

    @Override
    public Answer read(String key, String given) {
        Answer.Parts parts = Answers.parts(key, given, gaps.size());
        for (int i = 0; i < gaps.size(); i++) {
            if (!gaps.get(i).menu().isEmpty()) {
                Answers.place(key, parts.at(i), gaps.get(i).menu().size());
            }
        }
        return parts;
    }

    @Override
    public double score(Answer answer) {
        return (double) (gaps.size() - wrong(answer).count()) / gaps.size();
    }

    @Override
    public List<LocalizedText> said(Answer answer) {
        return wrong(answer)
                .filter(i -> !((Answer.Parts) answer).at(i).isEmpty())
                .mapToObj(i -> gaps.get(i).feedback())
                .toList();
    }

    private IntStream wrong(Answer answer) {
        Answer.Parts parts = (Answer.Parts) answer;
        return IntStream.range(0, gaps.size()).filter(i -> !gaps.get(i).isRight(parts.at(i)));
    }

    @Override
    public Look look(Draw draw) {
        List<List<Look.Option>> menus = IntStream.range(0, gaps.size())
                .mapToObj(
                        i -> draw.of("gap" + i).mixed(Look.numbered(gaps.get(i).menu())))
                .toList();
        return new Look(List.of(), List.of(), "", text, menus, null);
    }
}
