package org.passerelle.credential.comparing;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.credential.comparing.Difference.Field;
import org.passerelle.credential.issuance.CredentialView;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Text;

/** Tells what a line of a credential's paper is about. */
final class Fields {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SHARE = Pattern.compile("\\d ?%");
    private static final Pattern DAY =
            Pattern.compile("\\b\\d{1,2}(?:er)? \\p{L}{3,} \\d{4}\\b|\\b\\d{1,2}/\\d{1,2}/\\d{4}\\b");

    private final Set<String> holder;
    private final List<Set<String>> achievement;
    private final List<Set<String>> skills;

    Fields(CredentialView issued) {
        holder = words(issued.holderName());
        achievement = named(Stream.of(issued.name()));
        skills = named(issued.skills().stream().map(skill -> skill.label()));
    }

    private static List<Set<String>> named(Stream<LocalizedText> names) {
        return names.flatMap(name -> Arrays.stream(Language.values()).map(name::in))
                .map(Fields::words)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /** What this place is about, by what was issued there, and by what the paper has beyond it. */
    Field of(Lines.Changed changed) {
        Set<String> there = words(changed.issued());
        if (!holder.isEmpty() && there.containsAll(holder)) {
            return Field.HOLDER;
        }
        String both = changed.issued() + " " + changed.paper();
        if (SHARE.matcher(both).find() || holds(there, skills)) {
            return Field.RESULT;
        }
        if (holds(there, achievement)) {
            return Field.ACHIEVEMENT;
        }
        return DAY.matcher(both).find() ? Field.DATE : Field.WORDING;
    }

    private static boolean holds(Set<String> there, Collection<Set<String>> names) {
        return names.stream().anyMatch(there::containsAll);
    }

    private static Set<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(Text.fold(text)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
