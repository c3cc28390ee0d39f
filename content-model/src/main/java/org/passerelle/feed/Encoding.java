package org.passerelle.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.passerelle.kernel.Refusal;

/**
 * How the characters of a file are written, as its bytes tell and not only as it says: a file that says UTF-8 and is
 * Windows-1252 is read as the latter.
 *
 * @param mended whether it is written otherwise than it says, or than is usual
 */
record Encoding(Charset charset, boolean mended) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern DECLARED =
            Pattern.compile("^[^<]{0,3}<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");
    private static final Map<String, Charset> KNOWN = Map.of(
            "utf-8", StandardCharsets.UTF_8,
            "utf8", StandardCharsets.UTF_8,
            "us-ascii", StandardCharsets.UTF_8,
            "iso-8859-1", WINDOWS,
            "latin1", WINDOWS,
            "iso-8859-15", Charset.forName("ISO-8859-15"),
            "windows-1252", WINDOWS,
            "utf-16", StandardCharsets.UTF_16,
            "utf-16le", StandardCharsets.UTF_16LE,
            "utf-16be", StandardCharsets.UTF_16BE);
    /** So many good sequences for each bad one are no accident: the file is UTF-8 with some bytes broken. */
    private static final int MOSTLY = 10;

    /**
     * Finds it out by reading the file through once.
     *
     * @throws Refusal when it is no text, or written in a way that is not read
     */
    static Encoding of(Path file) throws IOException {
        byte[] head = head(file);
        requireText(head);
        Charset marked = marked(head);
        if (marked != null) {
            return new Encoding(marked, false);
        }
        Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        String name = declared.find() ? declared.group(1).toLowerCase(Locale.ROOT) : "utf-8";
        Charset said = KNOWN.get(name);
        if (said == null) {
            throw new Refusal("feed.encodingUnknown", name);
        }
        if (said.name().startsWith("UTF-16")) {
            throw new Refusal("feed.encodingUnknown", name);
        }
        return judged(said, count(file));
    }

    private static Encoding judged(Charset said, long[] counts) {
        long good = counts[0];
        long bad = counts[1];
        if (said.equals(StandardCharsets.UTF_8)) {
            return bad == 0 || good > bad * MOSTLY ? new Encoding(said, bad > 0) : new Encoding(WINDOWS, true);
        }
        return good > 0 && bad == 0 ? new Encoding(StandardCharsets.UTF_8, true) : new Encoding(said, false);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(512);
        }
    }

    private static void requireText(byte[] head) {
        String begin = new String(head, StandardCharsets.ISO_8859_1);
        if (head.length == 0) {
            throw new Refusal("feed.empty");
        }
        if (begin.startsWith("%PDF") || begin.startsWith("PK\3\4") || begin.startsWith("\u001f\u008b")) {
            throw new Refusal("feed.notText");
        }
    }

    /** UTF-8 or UTF-16 by its byte-order mark, or by the zeros between its letters; null for none of these. */
    private static @org.jspecify.annotations.Nullable Charset marked(byte[] head) {
        if (begins(head, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (begins(head, 0xFF, 0xFE) || begins(head, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        if (head.length >= 4 && head[0] != 0 && head[1] == 0 && head[2] != 0 && head[3] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (head.length >= 4 && head[0] == 0 && head[1] != 0 && head[2] == 0 && head[3] != 0) {
            return StandardCharsets.UTF_16BE;
        }
        for (byte b : head) {
            if (b == 0) {
                throw new Refusal("feed.notText");
            }
        }
        return null;
    }

    private static boolean begins(byte[] head, int... mark) {
        byte[] wanted = new byte[mark.length];
        for (int i = 0; i < mark.length; i++) {
            wanted[i] = (byte) mark[i];
        }
        return head.length >= mark.length && Arrays.equals(Arrays.copyOf(head, mark.length), wanted);
    }

    /** How many characters beyond ASCII read well as UTF-8, and how many sequences do not. */
    private static long[] count(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(64 * 1024);
        CharBuffer chars = CharBuffer.allocate(64 * 1024);
        long[] counts = new long[2];
        try (InputStream in = Files.newInputStream(file)) {
            boolean ended = false;
            while (!ended) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                ended = read < 0;
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                decode(decoder, bytes, chars, ended, counts);
                bytes.compact();
            }
        }
        return counts;
    }

    private static void decode(
            CharsetDecoder decoder, ByteBuffer bytes, CharBuffer chars, boolean ended, long[] counts) {
        CoderResult result;
        do {
            chars.clear();
            result = decoder.decode(bytes, chars, ended);
            chars.flip();
            while (chars.hasRemaining()) {
                counts[0] += chars.get() > 0x7F ? 1 : 0;
            }
            if (result.isMalformed()) {
                counts[1]++;
                bytes.position(bytes.position() + result.length());
            }
        } while (!result.isUnderflow());
    }

    /** The file's characters, without a mark before them; what can't be read is U+FFFD. */
    Reader open(Path file) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return text;
    }
}
