package org.passerelle.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * What a new password must be, after NIST SP 800-63B: long rather than mixed. From {@value #SHORTEST} to
 * {@value #LONGEST} code points of any script, composed by NFKC; not a common one however decorated, not a straight run
 * or a repetition, and without the name of the account or of the platform.
 */
public final class PasswordRules {
    /** The fewest code points. */
    public static final int SHORTEST = 12;

    /** The most code points. */
    public static final int LONGEST = 128;

    private static final int LONGEST_RAW = 1024;
    private static final Pattern REPEATED = Pattern.compile("(.{1,8}?)\\1+.{0,3}", Pattern.DOTALL);
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}'’_.-]+");
    private static final Pattern DECORATION = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /**
     * Passes for a password that may be used with this account.
     *
     * @throws Refusal beside the field {@code password}, saying which rule it breaks
     */
    public static void check(@Nullable String typed, String email) {
        String password = typed == null || isFarTooLong(typed) ? "" : composed(typed);
        int length = password.codePointCount(0, password.length());
        if (length > LONGEST || (typed != null && isFarTooLong(typed))) {
            throw Refusal.of("password", "people.passwordLong", LONGEST);
        }
        if (length < SHORTEST) {
            throw Refusal.of("password", "people.passwordShort", SHORTEST);
        }
        String folded = Text.fold(password);
        if (holdsNames(folded, email)) {
            throw Refusal.of("password", "people.passwordNames");
        }
        if (isCommon(folded)) {
            throw Refusal.of("password", "people.passwordCommon");
        }
    }

    /** The form in which a password is counted, hashed and compared. */
    static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    /** Whether it is not worth composing. */
    static boolean isFarTooLong(String typed) {
        return typed.length() > LONGEST_RAW;
    }

    private static boolean holdsNames(String folded, String email) {
        String local = Text.fold(email.replaceFirst("@.*$", ""));
        return folded.contains("passerelle") || (local.length() >= 4 && folded.contains(local));
    }

    private static boolean isCommon(String folded) {
        String joined = SEPARATORS.matcher(folded).replaceAll("");
        String bare = DECORATION.matcher(joined).replaceAll("");
        String plain = DECORATION.matcher(undisguised(joined)).replaceAll("");
        return COMMON.contains(joined)
                || COMMON.contains(bare)
                || COMMON.contains(plain)
                || COMMON.contains(undisguised(bare))
                || REPEATED.matcher(folded).matches()
                || isRun(folded);
    }

    /** Letters for the signs that stand for them. */
    private static String undisguised(String folded) {
        StringBuilder plain = new StringBuilder(folded.length());
        String signs = "0134578@$!€";
        String letters = "oieastbasie";
        folded.chars().forEach(c -> {
            int at = signs.indexOf(c);
            plain.append(at < 0 ? (char) c : letters.charAt(at));
        });
        return plain.toString();
    }

    /** Whether each character follows the one before it, up or down, as in 123456789012 or abcdefghijkl. */
    private static boolean isRun(String folded) {
        return isRun(folded, 1) || isRun(folded, -1);
    }

    private static boolean isRun(String folded, int step) {
        for (int i = 1; i < folded.length(); i++) {
            int here = folded.charAt(i) - folded.charAt(i - 1);
            boolean wraps = here == -9 * step && Character.isDigit(folded.charAt(i));
            if (here != step && !wraps) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> common() {
        InputStream found = PasswordRules.class.getResourceAsStream("common_passwords.txt");
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(found, "common_passwords.txt"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> SEPARATORS.matcher(Text.fold(line)).replaceAll(""))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
