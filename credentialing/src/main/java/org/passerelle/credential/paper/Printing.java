package org.passerelle.credential.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Makes sheets into PDF 1.7 files after PDF/UA-1 (ISO 14289-1). */
public final class Printing {
    private static final float[] SCALES = {1, 0.9f, 0.8f};

    private Printing() {}

    /**
     * The sheet as a PDF, with its file associated to the document as its data. Letters are made smaller by up to a
     * fifth so that all fits on one page of A4; what needs more goes on to further pages.
     */
    public static byte[] pdf(Sheet sheet) {
        try {
            for (float scale : SCALES) {
                try (PDDocument pdf = new PDDocument()) {
                    write(pdf, sheet, scale);
                    int pages = pdf.getNumberOfPages();
                    // Two pages may become one; more than two cannot.
                    if (pages != 2 || scale == SCALES[SCALES.length - 1]) {
                        return saved(pdf);
                    }
                }
            }
            throw new IllegalStateException("the last scale always serves");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A poster as a PDF, and what the sheet says on pages of A4 after it; a sheet with nothing on it gives the poster
     * alone. Its heading is the poster's.
     */
    public static byte[] pdf(Poster poster, Sheet sheet) {
        try (PDDocument pdf = new PDDocument()) {
            Tags tags = new Tags();
            Typeface regular = Typeface.regular(pdf);
            Typeface bold = Typeface.bold(pdf);
            try (Pen pen = Pen.on(PosterWriter.SIZE, pdf, tags)) {
                new PosterWriter(pen, tags, regular, bold).write(poster);
                if (!sheet.blocks().isEmpty()) {
                    pen.next();
                }
                SheetWriter writer = new SheetWriter(pen, tags, regular, bold);
                for (Block block : sheet.blocks()) {
                    writer.write(block);
                }
            }
            tags.into(pdf);
            describe(pdf, sheet);
            return saved(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] saved(PDDocument pdf) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
    }

    private static void write(PDDocument pdf, Sheet sheet, float scale) throws IOException {
        Tags tags = new Tags();
        try (Pen pen = new Pen(pdf, tags, scale)) {
            SheetWriter writer = new SheetWriter(pdf, pen, tags);
            for (Block block : sheet.blocks()) {
                writer.write(block);
            }
        }
        tags.into(pdf);
        describe(pdf, sheet);
        if (sheet.attached() != null) {
            attach(pdf, sheet.attached());
        }
    }

    private static void describe(PDDocument pdf, Sheet sheet) throws IOException {
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        pdf.setVersion(1.7f);
        catalog.setLanguage(sheet.language().tag());
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        pdf.getDocumentInformation().setTitle(sheet.title());
        pdf.getDocumentInformation().setAuthor(sheet.author());
        PDMetadata metadata = new PDMetadata(pdf);
        metadata.importXMPMetadata(xmp(sheet).getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(metadata);
    }

    /** What the document is, in the Extensible Metadata Platform (ISO 16684-1). */
    private static String xmp(Sheet sheet) {
        return String.join(
                "\n",
                "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>",
                "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">",
                "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">",
                "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                        + " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">",
                "<pdfuaid:part>1</pdfuaid:part>",
                "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" + escaped(sheet.title())
                        + "</rdf:li></rdf:Alt></dc:title>",
                "<dc:creator><rdf:Seq><rdf:li>" + escaped(sheet.author()) + "</rdf:li></rdf:Seq></dc:creator>",
                "<dc:language><rdf:Bag><rdf:li>" + sheet.language().tag() + "</rdf:li></rdf:Bag></dc:language>",
                "</rdf:Description>",
                "</rdf:RDF>",
                "</x:xmpmeta>",
                "<?xpacket end=\"w\"?>");
    }

    private static String escaped(String text) {
        return text.replaceAll("\\p{Cntrl}", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private static void attach(PDDocument pdf, Sheet.Attached attached) throws IOException {
        byte[] bytes = attached.text().getBytes(StandardCharsets.UTF_8);
        PDEmbeddedFile file = new PDEmbeddedFile(pdf, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
        file.setSubtype(attached.type());
        file.setSize(bytes.length);
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(attached.name());
        specification.setFileUnicode(attached.name());
        specification.setFileDescription(attached.description());
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.getCOSObject().setName("AFRelationship", "Data");
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(attached.name(), specification));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        pdf.getDocumentCatalog().setNames(names);
        COSArray associated = new COSArray();
        associated.add(specification);
        pdf.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }
}
