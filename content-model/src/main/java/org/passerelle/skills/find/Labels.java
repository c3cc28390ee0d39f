package org.passerelle.skills.find;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The ways in which a label is read. */
final class Labels {
    private static final Pattern SLASH = Pattern.compile("\\s*/\\s*");
    private static final Pattern ASIDE = Pattern.compile("\\s*\\([^()]*\\)");

    private Labels() {}

    /**
     * The label itself first; "soudeur / soudeuse" also as each of the two, "SQL (langage)" also without what is aside.
     */
    static List<String> variants(String label) {
        Set<String> variants = new LinkedHashSet<>();
        variants.add(label);
        if (label.indexOf('/') >= 0) {
            for (String part : SLASH.split(label)) {
                if (part.length() > 2) {
                    variants.add(part);
                }
            }
        }
        if (label.indexOf('(') >= 0) {
            String bare = ASIDE.matcher(label).replaceAll("").strip();
            if (!bare.isEmpty()) {
                variants.add(bare);
            }
        }
        return new ArrayList<>(variants);
    }
}
