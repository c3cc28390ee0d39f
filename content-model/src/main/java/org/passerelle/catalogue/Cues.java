package org.passerelle.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what is said, and when, from WebVTT captions (W3C WebVTT, section 4). */
final class Cues {
    private static final Pattern TAGS = Pattern.compile("<[^>]*>");
    private static final Pattern TIME = Pattern.compile("(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{1,2})[.,](\\d{1,3})\\s*-->");
    private static final int SENTENCES = 3;

    private Cues() {}

    /** The cues in order; what has no readable time is left out. */
    static List<Cue> of(String vtt) {
        List<Cue> cues = new ArrayList<>();
        for (String block : vtt.replace("\r\n", "\n").split("\n{2,}")) {
            Matcher time = TIME.matcher(block);
            int times = block.indexOf("-->");
            int end = times < 0 ? -1 : block.indexOf('\n', times);
            if (end < 0) {
                continue;
            }
            String said = TAGS.matcher(block.substring(end + 1))
                    .replaceAll("")
                    .replace('\n', ' ')
                    .replace("&amp;", "&")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&nbsp;", " ")
                    .strip();
            cues.add(new Cue(time.find() ? seconds(time) : 0, said));
        }
        return cues;
    }

    private static double seconds(Matcher time) {
        int hours = time.group(1) == null ? 0 : Integer.parseInt(time.group(1));
        return hours * 3600
                + Integer.parseInt(time.group(2)) * 60
                + Integer.parseInt(time.group(3))
                + Double.parseDouble("0." + time.group(4));
    }

    /** The same in paragraphs of some sentences each, each from where its first begins. */
    static List<Cue> paragraphs(String vtt) {
        List<Cue> paragraphs = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        double from = 0;
        int sentences = 0;
        for (Cue cue : of(vtt)) {
            if (words.isEmpty()) {
                from = cue.from();
            }
            String said = cue.words();
            words.append(words.isEmpty() ? "" : " ").append(said);
            sentences += said.endsWith(".") || said.endsWith("?") || said.endsWith("!") ? 1 : 0;
            if (sentences == SENTENCES) {
                paragraphs.add(new Cue(from, words.toString()));
                words.setLength(0);
                sentences = 0;
            }
        }
        if (!words.isEmpty()) {
            paragraphs.add(new Cue(from, words.toString()));
        }
        return paragraphs;
    }
}
