package org.passerelle.design.experience;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * A document beside an experience: its name and where it is.
 *
 * @param title what it is
 * @param address an address that begins with https
 */
public record ExperienceLink(String title, String address) {
    /** The most documents beside one experience. */
    public static final int MOST = 10;

    private static final Pattern LINE = Pattern.compile("(.*?)\\s*(https://[^\\s<>\"']{4,500})");

    /**
     * Reads what was typed, a document a line: its name, then its address.
     *
     * @throws Refusal beside {@code links} when a line has no address or there are too many
     */
    public static List<ExperienceLink> read(String typed) {
        List<ExperienceLink> links = new ArrayList<>();
        for (String line : Text.lines(typed).split("\n")) {
            String said = Text.line(line);
            if (!said.isEmpty()) {
                links.add(one(said));
            }
        }
        if (links.size() > MOST) {
            throw Refusal.of("links", "design.experience.tooManyLinks", MOST);
        }
        return links;
    }

    private static ExperienceLink one(String line) {
        var found = LINE.matcher(line);
        if (!found.matches()) {
            throw Refusal.of("links", "design.experience.linkWithoutAddress", Text.within("links", line, 700));
        }
        String title = Text.within("links", found.group(1), 160);
        return new ExperienceLink(title.isEmpty() ? found.group(2) : title, found.group(2));
    }

    /** The lines that read as these links. */
    public static String written(List<ExperienceLink> links) {
        return links.stream()
                .map(l -> l.title.equals(l.address) ? l.address : l.title + " " + l.address)
                .collect(Collectors.joining("\n"));
    }
}
