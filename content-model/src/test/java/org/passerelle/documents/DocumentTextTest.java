package org.passerelle.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.passerelle.kernel.Refusal;

class DocumentTextTest {
    private static byte[] pdf(String line, String password) throws IOException {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            if (!line.isEmpty()) {
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(50, 700);
                    content.showText(line);
                    content.endText();
                }
            }
            if (!password.isEmpty()) {
                pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static String refusal(byte[] document) {
        return assertThrows(Refusal.class, () -> DocumentText.of(document)).code();
    }

    @Test
    void readsPdfWordAndPlainText() throws IOException {
        assertEquals(
                "Souder à l'arc", DocumentText.of(pdf("Souder à l'arc", "")).strip());
        try (XWPFDocument word = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            word.createParagraph().createRun().setText("Souder à l’arc");
            word.createTable(1, 1).getRow(0).getCell(0).setText("Lire un plan");
            word.write(out);
            String text = DocumentText.of(out.toByteArray());
            assertTrue(text.contains("Souder à l’arc") && text.contains("Lire un plan"), text);
        }
        assertEquals("é\nà", DocumentText.of("é\r\nà".getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals("é", DocumentText.of("\uFEFFé".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void saysWhatIsWrongWithOthers() throws IOException {
        assertEquals("documents.noText", refusal(pdf("", "")), "a picture of text has none");
        assertEquals("documents.noText", refusal(new byte[0]));
        assertEquals("documents.locked", refusal(pdf("secret", "password")));
        assertEquals("documents.tooLarge", refusal(new byte[DocumentText.BYTES + 1]));
        assertEquals("documents.unreadable", refusal("%PDF-1.7 and nothing".getBytes(StandardCharsets.UTF_8)));
        assertEquals("documents.unreadable", refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2}));
        assertEquals("documents.unreadable", refusal(zip("readme.txt", 10)));
    }

    @Test
    void aBombGoesNotOff() throws IOException {
        assertEquals("documents.unreadable", refusal(zip("word/document.xml", 200_000_000)));
    }

    private static byte[] zip(String name, int size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] nothing = new byte[8192];
            for (int left = size; left > 0; left -= nothing.length) {
                zip.write(nothing);
            }
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
