package org.passerelle.credential.verification;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.passerelle.kernel.Text;

/**
 * Whether a credential is about the person whom whoever asks has in mind. Names are compared word by word, whatever
 * their order, case and accents, because forms and papers differ in these; an e-mail address with its Open Badges
 * IdentityHash.
 */
final class PersonCheck {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final JsonObject subject;
    private final String holder;

    PersonCheck(JsonObject credential) {
        this.subject = Read.object(credential, "credentialSubject");
        this.holder = ClaimsReader.holder(subject);
    }

    /** What is to be said of this name or e-mail address. */
    Finding finding(String person) {
        return person.contains("@") ? email(person.strip()) : name(person);
    }

    private Finding name(String typed) {
        List<String> wanted = words(typed);
        List<String> held = words(holder);
        if (holder.isBlank()) {
            return Finding.of(FindingCode.PERSON_NOT_NAMED);
        }
        if (wanted.isEmpty() || held.isEmpty()) {
            boolean same = typed.strip().equals(holder.strip());
            return Finding.of(same ? FindingCode.PERSON_MATCHES : FindingCode.PERSON_DIFFERS, holder);
        }
        if (wanted.equals(held)) {
            return Finding.of(FindingCode.PERSON_MATCHES, holder);
        }
        boolean one = wanted.containsAll(held) || held.containsAll(wanted);
        return Finding.of(one ? FindingCode.PERSON_CLOSE : FindingCode.PERSON_DIFFERS, holder);
    }

    private static List<String> words(String name) {
        String folded = Text.fold(Normalizer.normalize(name, Normalizer.Form.NFKC));
        return Arrays.stream(BETWEEN_WORDS.split(folded))
                .filter(word -> !word.isEmpty())
                .sorted()
                .toList();
    }

    private Finding email(String typed) {
        List<JsonObject> addresses = Read.objects(subject, "identifier").stream()
                .filter(identity -> Read.text(identity, "identityType").equals("emailAddress"))
                .toList();
        if (addresses.isEmpty()) {
            return Finding.of(FindingCode.PERSON_NOT_NAMED);
        }
        boolean same = addresses.stream().anyMatch(identity -> is(identity, typed));
        return Finding.of(same ? FindingCode.PERSON_MATCHES : FindingCode.PERSON_DIFFERS, holder);
    }

    private static boolean is(JsonObject identity, String typed) {
        String written = Read.text(identity, "identityHash");
        String lower = typed.toLowerCase(Locale.ROOT);
        if (!identity.getBoolean("hashed", false)) {
            return written.strip().toLowerCase(Locale.ROOT).equals(lower);
        }
        String salt = Read.text(identity, "salt");
        return written.equalsIgnoreCase("sha256$" + digest(lower + salt))
                || written.equalsIgnoreCase("sha256$" + digest(typed + salt));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
