package org.passerelle.feed;

import java.util.Set;
import java.util.regex.Pattern;
import org.passerelle.kernel.Text;

/** Knows by their names the parts of a feed that speak of persons: who to call, who recruits. They are never read. */
final class PersonalParts {
    private static final Set<String> WHOLE =
            Set.of("mail", "tel", "mobile", "fax", "manager", "author", "interviewer", "candidat", "candidate");
    private static final Pattern WITHIN = Pattern.compile("contact|recruiter|recruteur|referent|email|courriel"
            + "|telephone|phone|firstname|lastname|givenname|familyname|prenom|interlocuteur|correspondant");

    private PersonalParts() {}

    /** Whether a part of this name is about a person. */
    static boolean has(String name) {
        String bare = Text.fold(name).replaceAll("[^a-z]", "");
        return WHOLE.contains(bare) || WITHIN.matcher(bare).find();
    }
}
