package org.passerelle.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A password's argon2id hash (RFC 9106) with all that is needed to check it, written in the PHC string format. The
 * parameters are OWASP's minimum: 19 MiB, two passes, one lane.
 *
 * @param cost how hard it was to make
 * @param salt random bytes
 * @param hash what came out
 */
record PasswordHash(Cost cost, byte[] salt, byte[] hash) {
    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,6}),t=(\\d{1,2}),p=(\\d)\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    /**
     * How hard a hash is to make.
     *
     * @param memory in KiB
     * @param passes over the memory
     * @param lanes that could run at once
     */
    record Cost(int memory, int passes, int lanes) {
        /** What new hashes cost. */
        static final Cost CURRENT = new Cost(19_456, 2, 1);

        /** Whether a hash of this cost is to be renewed when the password is next seen. */
        boolean isBelow(Cost wanted) {
            return memory < wanted.memory || passes < wanted.passes || lanes < wanted.lanes;
        }
    }

    /** A new hash of a password, with a salt of its own. */
    static PasswordHash of(String password, Cost cost) {
        byte[] salt = Secrets.bytes(SALT_BYTES);
        return new PasswordHash(cost, salt, derive(password, cost, salt, HASH_BYTES));
    }

    /**
     * Reads the PHC string format.
     *
     * @throws IllegalArgumentException when it is another algorithm or no hash at all
     */
    static PasswordHash parse(String phc) {
        Matcher parts = PHC.matcher(phc);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not an argon2id hash");
        }
        Cost cost = new Cost(number(parts, 1), number(parts, 2), number(parts, 3));
        Base64.Decoder base64 = Base64.getDecoder();
        return new PasswordHash(cost, base64.decode(parts.group(4)), base64.decode(parts.group(5)));
    }

    /** Whether this is the hash of that password; takes the same time whatever the answer. */
    boolean matches(String password) {
        return MessageDigest.isEqual(hash, derive(password, cost, salt, hash.length));
    }

    /** The PHC string format, about 100 characters. */
    String phc() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.memory + ",t=" + cost.passes + ",p=" + cost.lanes + "$"
                + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static byte[] derive(String password, Cost cost, byte[] salt, int length) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memory)
                .withIterations(cost.passes)
                .withParallelism(cost.lanes)
                .withSalt(salt)
                .build());
        byte[] out = new byte[length];
        argon2.generateBytes(password.getBytes(StandardCharsets.UTF_8), out);
        return out;
    }
}
