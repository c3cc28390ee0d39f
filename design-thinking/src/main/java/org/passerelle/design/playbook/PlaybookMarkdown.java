package org.passerelle.design.playbook;

import java.util.List;
import java.util.function.Function;
import org.passerelle.kernel.Language;

/** A version as a text in Markdown, to be carried elsewhere. */
public final class PlaybookMarkdown {
    private PlaybookMarkdown() {}

    /**
     * Writes a version.
     *
     * @param heading the name of the whole, with its version
     * @param names the headings of the parts, by part
     */
    public static String write(
            PlaybookVersion version, Language language, String heading, Function<PlayPart, String> names) {
        StringBuilder text = new StringBuilder("# ").append(plain(heading)).append("\n");
        int number = 1;
        for (Play play : version.plays().list()) {
            text.append("\n## ")
                    .append(number++)
                    .append(". ")
                    .append(plain(play.title().in(language)));
            text.append("\n\n").append(plain(play.lead().in(language))).append("\n");
            for (PlayPart part : List.of(PlayPart.CHECKLIST, PlayPart.QUESTIONS, PlayPart.CASES)) {
                List<String> lines = play.said(part, language);
                if (!lines.isEmpty()) {
                    text.append("\n### ").append(plain(names.apply(part))).append("\n\n");
                    String mark = part == PlayPart.CHECKLIST ? "- [ ] " : "- ";
                    lines.forEach(line -> text.append(mark).append(plain(line)).append("\n"));
                }
            }
        }
        return text.toString();
    }

    /** Signs that Markdown would read are escaped: what people wrote stays words. */
    private static String plain(String said) {
        return said.replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
    }
}
