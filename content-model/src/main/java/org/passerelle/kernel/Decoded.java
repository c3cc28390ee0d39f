package org.passerelle.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text out of bytes: UTF-8, UTF-16 with its mark, else Windows-1252, in which older spreadsheets write. */
public final class Decoded {
    private static final char MARK = '\uFEFF';

    private Decoded() {}

    /** The text; empty when the bytes are none. */
    public static Optional<String> text(byte[] bytes) {
        String text = unmarked(utf16(bytes) ? new String(bytes, StandardCharsets.UTF_16) : eightBits(bytes));
        return isLegible(text) ? Optional.of(text) : Optional.empty();
    }

    /** Text has no control characters but those that lay it out. */
    private static boolean isLegible(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
                return false;
            }
        }
        return true;
    }

    private static boolean utf16(byte[] bytes) {
        return bytes.length > 1
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
    }

    private static String eightBits(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static String unmarked(String text) {
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }
}
