package org.passerelle.web.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the words of WebVTT captions (W3C WebVTT, section 4) as a transcript. */
final class Captions {
    private static final Pattern TAGS = Pattern.compile("<[^>]*>");
    private static final int SENTENCES = 3;

    private Captions() {}

    /** The paragraphs of what is said, of some sentences each, without times and mark-up. */
    static List<String> paragraphs(String vtt) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        int sentences = 0;
        for (String block : vtt.replace("\r\n", "\n").split("\n{2,}")) {
            int times = block.indexOf("-->");
            int end = times < 0 ? -1 : block.indexOf('\n', times);
            if (end < 0) {
                continue;
            }
            String said = TAGS.matcher(block.substring(end + 1))
                    .replaceAll("")
                    .replace('\n', ' ')
                    .strip();
            words.append(words.isEmpty() ? "" : " ").append(said);
            sentences += said.endsWith(".") || said.endsWith("?") || said.endsWith("!") ? 1 : 0;
            if (sentences == SENTENCES) {
                paragraphs.add(words.toString());
                words.setLength(0);
                sentences = 0;
            }
        }
        if (!words.isEmpty()) {
            paragraphs.add(words.toString());
        }
        return paragraphs;
    }
}
