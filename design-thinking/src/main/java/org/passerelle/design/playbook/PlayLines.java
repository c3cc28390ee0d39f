package org.passerelle.design.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/** Lists in two languages as they are typed: a line each, the same number in both, or one language alone. */
public final class PlayLines {
    private PlayLines() {}

    /** Reads them. @throws Refusal beside the field when there are more lines in one language than in the other */
    public static List<LocalizedText> read(String field, String french, String english) {
        List<String> fr = lines(french);
        List<String> en = lines(english);
        if (!fr.isEmpty() && !en.isEmpty() && fr.size() != en.size()) {
            throw Refusal.of(field, "design.playbook.unevenLines", fr.size(), en.size());
        }
        List<LocalizedText> both = new ArrayList<>();
        for (int i = 0; i < Math.max(fr.size(), en.size()); i++) {
            both.add(LocalizedText.of(i < fr.size() ? fr.get(i) : null, i < en.size() ? en.get(i) : null));
        }
        return both;
    }

    private static List<String> lines(String typed) {
        return Text.lines(typed)
                .lines()
                .map(Text::line)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Writes them in one language, as they are typed. */
    public static String written(List<LocalizedText> lines, Language language) {
        return lines.stream().map(line -> line.only(language).orElse("")).collect(Collectors.joining("\n"));
    }
}
