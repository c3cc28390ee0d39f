package org.passerelle.credential.baking;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.passerelle.credential.baking.PngChunks.Chunk;
import org.passerelle.credential.proof.Malformed;
import org.passerelle.credential.proof.StrictJson;

/**
 * Bakes a credential's signed text into a picture and takes it out again, as Open Badges 3.0 says in its section 5.3.
 */
public final class Baking {
    private static final String KEYWORD = "openbadgecredential";
    /** As Open Badges 2.0 bakes: the keyword and the namespace. */
    private static final String OLDER_KEYWORD = "openbadges";

    private static final String NAMESPACE = "https://purl.imsglobal.org/ob/v3p0";
    private static final String OLDER_NAMESPACE = "http://openbadges.org";
    private static final String CDATA_END = "]]>";
    /** Keyword, an end, not compressed, no method, no language and no translated keyword. */
    private static final byte[] HEAD = (KEYWORD + "\0\0\0\0\0").getBytes(StandardCharsets.ISO_8859_1);

    private Baking() {}

    /** The badge's picture with this text in it, as a PNG. */
    public static byte[] png(String document) {
        byte[] text = document.getBytes(StandardCharsets.UTF_8);
        byte[] data = new byte[HEAD.length + text.length];
        System.arraycopy(HEAD, 0, data, 0, HEAD.length);
        System.arraycopy(text, 0, data, HEAD.length, text.length);
        List<Chunk> chunks = new ArrayList<>();
        PngChunks picture = PngChunks.in(BadgePicture.png());
        while (picture.hasNext()) {
            chunks.add(picture.next());
        }
        chunks.add(1, new Chunk("iTXt", data));
        return PngChunks.written(chunks);
    }

    /**
     * The badge's picture with this text in it, as an SVG.
     *
     * @param document the signed JSON; where it holds the end of a CDATA section, that is split, which a reader undoes
     * @param title what the picture is called by those who do not see it
     */
    public static String svg(String document, String title) {
        return String.join(
                "\n",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:openbadges=\"" + NAMESPACE
                        + "\" viewBox=\"0 0 200 200\" role=\"img\">",
                "<openbadges:credential><![CDATA[" + document.replace(CDATA_END, "]]]]><![CDATA[>")
                        + "]]></openbadges:credential>",
                "<title>" + title.replace("&", "&amp;").replace("<", "&lt;") + "</title>",
                "<image width=\"200\" height=\"200\" href=\"data:image/png;base64,"
                        + Base64.getEncoder().encodeToString(BadgePicture.png()) + "\"/>",
                "</svg>",
                "");
    }

    /** Whether these bytes begin as a PNG does. */
    public static boolean isPng(byte[] file) {
        return PngChunks.isPng(file);
    }

    /**
     * The text baked into a PNG; empty when there is none.
     *
     * @throws Malformed ENCODING when the file is damaged, compressed in a way the standard rules out, or holds two,
     *     TOO_LARGE when the text is larger than any credential
     */
    public static Optional<String> fromPng(byte[] file) {
        Optional<String> found = Optional.empty();
        PngChunks chunks = PngChunks.in(file);
        while (chunks.hasNext()) {
            Chunk chunk = chunks.next();
            if (chunk.type().equals("IEND")) {
                break;
            }
            Optional<String> keyword = keyword(chunk);
            if (keyword.isEmpty()) {
                continue;
            }
            if (found.isPresent()) {
                throw new Malformed(Malformed.Reason.ENCODING);
            }
            found = Optional.of(text(chunk.data(), keyword.get().length()));
        }
        return found;
    }

    private static Optional<String> keyword(Chunk chunk) {
        return Stream.of(KEYWORD, OLDER_KEYWORD)
                .filter(word -> chunk.type().equals("iTXt") && startsWith(chunk.data(), word + "\0"))
                .findFirst();
    }

    private static String text(byte[] data, int keyword) {
        int at = keyword + 1;
        if (data.length < at + 2 || data[at] != 0) {
            throw new Malformed(Malformed.Reason.ENCODING);
        }
        int ends = 0;
        int from = at + 2;
        while (from < data.length && ends < 2) {
            ends += data[from++] == 0 ? 1 : 0;
        }
        if (ends < 2) {
            throw new Malformed(Malformed.Reason.ENCODING);
        }
        if (data.length - from > StrictJson.MOST_BYTES) {
            throw new Malformed(Malformed.Reason.TOO_LARGE);
        }
        return new String(data, from, data.length - from, StandardCharsets.UTF_8);
    }

    private static boolean startsWith(byte[] data, String start) {
        byte[] wanted = start.getBytes(StandardCharsets.ISO_8859_1);
        return data.length >= wanted.length
                && java.util.Arrays.equals(data, 0, wanted.length, wanted, 0, wanted.length);
    }

    /**
     * The text baked into an SVG; empty when there is none.
     *
     * @throws Malformed when it is no XML, uses entities of its own, or holds two
     */
    public static Optional<String> fromSvg(String svg) {
        Optional<String> credential = new SvgReader(svg, NAMESPACE, "credential").credential();
        return credential.isPresent() ? credential : new SvgReader(svg, OLDER_NAMESPACE, "assertion").credential();
    }
}
