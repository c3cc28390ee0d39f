package org.passerelle.reading;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pictures in a cleaned text. */
public final class Pictures {
    private static final Pattern PICTURE =
            Pattern.compile("<img\\b[^>]*\\bsrc=\"(/media/([0-9a-f-]{36})[^\"]*)\"[^>]*>");
    private static final Pattern ALT = Pattern.compile("\\balt=\"([^\"]*)\"");

    private Pictures() {}

    /** Which files they are. */
    public static Set<UUID> of(String html) {
        Set<UUID> files = new LinkedHashSet<>();
        Matcher picture = PICTURE.matcher(html);
        while (picture.find()) {
            files.add(UUID.fromString(picture.group(2)));
        }
        return files;
    }

    /**
     * The text with a link in the place of each picture, which a tap turns into it; without scripts the link leads
     * there.
     *
     * @param label what the link says, made of the file and of what the picture shows; may hold no mark-up
     */
    public static String onTap(String html, BiFunction<UUID, String, String> label) {
        Matcher picture = PICTURE.matcher(html);
        StringBuilder light = new StringBuilder(html.length());
        while (picture.find()) {
            Matcher alt = ALT.matcher(picture.group());
            String shown = alt.find() ? alt.group(1) : "";
            String link = "<a class=\"on-tap\" href=\"" + picture.group(1) + "\" data-picture=\"" + shown + "\">"
                    + label.apply(UUID.fromString(picture.group(2)), shown) + "</a>";
            picture.appendReplacement(light, Matcher.quoteReplacement(link));
        }
        return picture.appendTail(light).toString();
    }
}
