package org.passerelle.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * The text of a document: PDF, Word's DOCX, or plain text in UTF-8 or Windows-1252. What it is, its first bytes tell,
 * not its name. Pictures of text are not read.
 */
public final class DocumentText {
    /** The largest document, in bytes. */
    public static final int BYTES = 10 * 1024 * 1024;
    /** How many pages are read. */
    public static final int PAGES = 50;
    /** How many characters are kept. */
    public static final int LONGEST = 50_000;

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int LOOKED_AT = 1024;

    private DocumentText() {}

    /**
     * The document's text, its lines kept.
     *
     * @throws Refusal beside {@code file} when it is too large, locked, broken, of another kind, or holds no text
     */
    public static String of(byte[] document) {
        if (document.length > BYTES) {
            throw Refusal.of("file", "documents.tooLarge", BYTES / (1024 * 1024));
        }
        String text = Text.lines(read(document).replace('\u0000', ' '));
        if (text.isBlank()) {
            throw Refusal.of("file", "documents.noText");
        }
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static String read(byte[] document) {
        try {
            if (position(document, PDF) >= 0) {
                return pdf(document);
            }
            return position(document, ZIP) == 0 ? word(document) : plain(document);
        } catch (InvalidPasswordException e) {
            throw Refusal.of("file", "documents.locked");
        } catch (IOException | IllegalArgumentException | POIXMLException | OpenXML4JRuntimeException e) {
            throw Refusal.of("file", "documents.unreadable");
        }
    }

    private static String pdf(byte[] document) throws IOException {
        try (PDDocument pdf =
                Loader.loadPDF(document, "", null, null, MemoryUsageSetting.setupTempFileOnly().streamCache)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setEndPage(PAGES);
            return stripper.getText(pdf);
        }
    }

    private static String word(byte[] document) throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(document));
                XWPFWordExtractor extractor = new XWPFWordExtractor(word)) {
            return extractor.getText();
        }
    }

    private static String plain(byte[] document) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(document))
                    .toString();
            return legible(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return legible(new String(document, Charset.forName("windows-1252")));
        }
    }

    /** Plain text has no control characters but those that lay it out. */
    private static String legible(String text) {
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')) {
            throw Refusal.of("file", "documents.unreadable");
        }
        return text;
    }

    private static int position(byte[] document, byte[] mark) {
        for (int at = 0; at < Math.min(LOOKED_AT, document.length - mark.length + 1); at++) {
            int same = 0;
            while (same < mark.length && document[at + same] == mark[same]) {
                same++;
            }
            if (same == mark.length) {
                return at;
            }
        }
        return -1;
    }
}
