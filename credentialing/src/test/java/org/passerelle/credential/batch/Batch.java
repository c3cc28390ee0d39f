package org.passerelle.credential.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.passerelle.credential.issuance.CredentialView;
import org.passerelle.credential.issuance.Credentials;
import org.passerelle.credential.issuance.Issuing;
import org.passerelle.credential.issuance.Region;
import org.passerelle.credential.reading.Dropped;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** A region with one credential issued, and what an applicant may make of it. */
final class Batch implements AutoCloseable {
    final World world = Region.world(Database.H2);
    final CredentialView issued;

    Batch() {
        this("Éloïse Lœuillet-Çağlar");
    }

    Batch(String holder) {
        elsewhere(Map.of());
        world.get(Issuing.class).issue(Region.award(holder, Region.EARNED));
        world.flush();
        issued = world.get(Credentials.class).mine().get(0);
    }

    /** What stands at addresses elsewhere. */
    void elsewhere(Map<String, byte[]> files) {
        LinkedFiles linked = address -> Optional.ofNullable(files.get(address));
        world.with(LinkedFiles.class, linked);
    }

    BatchReport verify(String person, Dropped... files) {
        return world.get(BatchVerifying.class).verify(List.of(files), person);
    }

    BatchRow one(Dropped file) {
        BatchReport report = verify("", file);
        if (report.rows().size() != 1) {
            throw new AssertionError(report.rows().toString());
        }
        return report.rows().get(0);
    }

    static Dropped file(String name, String text) {
        return Dropped.of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    /** A PDF with this line on its page, and with this file embedded unless that is empty. */
    static byte[] pdf(String line, String embedded) {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(line);
                content.endText();
            }
            if (!embedded.isEmpty()) {
                embed(pdf, embedded);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void embed(PDDocument pdf, String text) throws IOException {
        PDEmbeddedFile file =
                new PDEmbeddedFile(pdf, new java.io.ByteArrayInputStream(bytes(text)), COSName.FLATE_DECODE);
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile("credential.json");
        specification.setEmbeddedFile(file);
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("credential.json", specification));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        pdf.getDocumentCatalog().setNames(names);
    }

    @Override
    public void close() {
        world.close();
    }
}
