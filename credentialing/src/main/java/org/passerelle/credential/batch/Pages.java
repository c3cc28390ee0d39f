package org.passerelle.credential.batch;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.passerelle.credential.verification.Claims;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Text;

/** Whether printed pages say whom and what the credential says that they carry. */
final class Pages {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Pages() {}

    /**
     * Whether every word of the holder's name and of the achievement's stands on the pages. Words only, because a page
     * breaks lines where it likes.
     */
    static boolean tell(String pages, Claims claims) {
        Set<String> there = words(pages);
        return there.containsAll(words(claims.holder()))
                && Arrays.stream(Language.values())
                        .anyMatch(language ->
                                there.containsAll(words(claims.achievement().in(language))));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(Text.fold(text)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
