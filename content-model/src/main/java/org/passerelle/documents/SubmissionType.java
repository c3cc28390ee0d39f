package org.passerelle.documents;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of files that people may hand in, told by their bytes; nothing in them is unpacked or run. */
public enum SubmissionType {
    /** A PDF document. */
    PDF("application/pdf"),
    /** A PNG picture. */
    PNG("image/png"),
    /** A JPEG picture. */
    JPEG("image/jpeg"),
    /** A Word document. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /** An OpenDocument text. */
    ODT("application/vnd.oasis.opendocument.text"),
    /** Plain text in UTF-8 that is no markup. */
    TEXT("text/plain");

    private static final int ODT_AT = 30;
    private final String mime;

    SubmissionType(String mime) {
        this.mime = mime;
    }

    /** The kind as HTTP says it. */
    public String mime() {
        return mime;
    }

    /** The kind of these bytes; empty when it is none that is taken. */
    public static Optional<SubmissionType> of(byte[] bytes) {
        return Arrays.stream(values()).filter(type -> type.fits(bytes)).findFirst();
    }

    private boolean fits(byte[] bytes) {
        return switch (this) {
            case PDF -> holds(bytes, 0, "%PDF-");
            case PNG -> holds(bytes, 0, "\u0089PNG\r\n\u001a\n");
            case JPEG -> holds(bytes, 0, "\u00ff\u00d8\u00ff");
            case DOCX -> holds(bytes, 0, "PK\u0003\u0004") && somewhere(bytes, "word/document.xml");
            case ODT -> holds(bytes, 0, "PK\u0003\u0004") && holds(bytes, ODT_AT, "mimetype" + mime);
            case TEXT -> isText(bytes);
        };
    }

    private static boolean holds(byte[] bytes, int at, String wanted) {
        byte[] sought = wanted.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= at + sought.length
                && Arrays.equals(bytes, at, at + sought.length, sought, 0, sought.length);
    }

    private static boolean somewhere(byte[] bytes, String wanted) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(wanted);
    }

    /** UTF-8 without control characters, and not markup that a browser might run. */
    private static boolean isText(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return !text.isBlank()
                    && text.chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\r' || c == '\t')
                    && !text.stripLeading().startsWith("<");
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
