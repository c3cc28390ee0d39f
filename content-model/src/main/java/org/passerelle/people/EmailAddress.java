package org.passerelle.people;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * An e-mail address, as it was typed. Two are the same account when they differ in case only; accents count, for they
 * make another mailbox.
 *
 * @param typed at most 254 characters, one {@code @}, a domain with a dot, no spaces or quotes
 */
record EmailAddress(String typed) {
    private static final Pattern SHAPE = Pattern.compile(
            "[^\\s\\p{Z}\\p{C}@,;:<>()\\[\\]\\\\\"]{1,64}@([\\p{L}\\p{N}-]{1,63}\\.)+[\\p{L}\\p{N}-]{2,63}");

    /**
     * An address from outside.
     *
     * @throws Refusal beside the field {@code email} when it is empty, too long, or no address
     */
    static EmailAddress of(@Nullable String typed) {
        String line = Text.required("email", typed, 254);
        if (line.length() > 254 || !SHAPE.matcher(line).matches() || line.contains("..")) {
            throw Refusal.of("email", "people.emailWrong");
        }
        return new EmailAddress(line);
    }

    /** The form in which it is compared, for anything that somebody typed into the field. */
    static String keyOf(@Nullable String typed) {
        return Text.line(typed).toLowerCase(Locale.ROOT);
    }

    /** The form in which it is compared. */
    String key() {
        return keyOf(typed);
    }
}
