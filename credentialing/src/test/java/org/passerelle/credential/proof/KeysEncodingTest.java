package org.passerelle.credential.proof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysEncodingTest {
    @Test
    void theTestKeyOfTheSpecificationHasItsPublicHalf() {
        assertEquals(
                "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2",
                PrivateKey.ofMultikey("z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq")
                        .publicKey()
                        .multikey());
    }

    @Test
    void baseFiftyEightKeepsLeadingZeros() {
        byte[] bytes = {0, 0, 1, -1, 0};
        assertArrayEquals(bytes, Base58.decode(Base58.encode(bytes)));
        assertArrayEquals(new byte[] {0, 0}, Base58.decode("11"));
        assertEquals("", Base58.encode(new byte[0]));
        assertArrayEquals(new byte[0], Base58.decode(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "z",
                "z0OIl",
                "u6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2",
                "z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq",
                "zDnaegE6RR3atJtHKwTRTWHsJ3kNHqFwv7n9YjTgmU7TyfU7",
                "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ"
            })
    void whatIsNoKeyThatWeReadIsRefused(String text) {
        assertThrows(Malformed.class, () -> new PublicKey(text));
    }

    @Test
    void aDidKeyWhoseFragmentNamesAnotherKeyIsRefused() {
        assertThrows(
                Malformed.class,
                () -> PublicKey.ofDidKey("did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2#z6Mkother"));
        assertThrows(Malformed.class, () -> PublicKey.ofDidKey("did:web:a.example"));
        assertThrows(Malformed.class, () -> PublicKey.ofDidKey("did"));
    }
}
