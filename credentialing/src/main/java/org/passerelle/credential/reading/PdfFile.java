package org.passerelle.credential.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.verification.FindingCode;

/**
 * What a PDF carries: the files embedded in it or attached to its pages, and the text of its first pages. Nothing in it
 * is run, and no form or script is looked at.
 *
 * @param attachments the files, those that are too large for a credential left out
 * @param pages the text
 */
record PdfFile(List<byte[]> attachments, String pages) {
    private static final int MOST_PAGES = 10;
    private static final int MOST_ATTACHMENTS = 20;
    private static final int MOST_ATTACHMENT = 1024 * 1024;
    private static final int MOST_DEPTH = 8;
    private static final long IN_MEMORY = 16L * 1024 * 1024;

    /**
     * Reads one.
     *
     * @throws Unreadable FILE_LOCKED behind a password, FILE_UNREADABLE when it is broken
     */
    static PdfFile read(byte[] bytes) throws Unreadable {
        return read(bytes, MOST_PAGES);
    }

    /** The same with the text of so many pages. */
    static PdfFile read(byte[] bytes, int pages) throws Unreadable {
        try (PDDocument pdf =
                Loader.loadPDF(bytes, "", null, null, MemoryUsageSetting.setupMixed(IN_MEMORY).streamCache)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setEndPage(pages);
            return new PdfFile(attachments(pdf), stripper.getText(pdf));
        } catch (InvalidPasswordException e) {
            throw new Unreadable(FindingCode.FILE_LOCKED, e);
        } catch (IOException | RuntimeException e) {
            // The library tells of broken files by whatever exception the damage leads to.
            throw new Unreadable(FindingCode.FILE_UNREADABLE, e);
        }
    }

    /** A file that cannot be read. */
    static final class Unreadable extends Exception {
        private final FindingCode why;

        Unreadable(FindingCode why, Throwable cause) {
            super(why.name(), cause);
            this.why = why;
        }

        FindingCode why() {
            return why;
        }
    }

    private static List<byte[]> attachments(PDDocument pdf) throws IOException {
        Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<byte[]> found = new ArrayList<>();
        for (COSDictionary file : files(pdf)) {
            PDEmbeddedFile embedded = embedded(new PDComplexFileSpecification(file));
            if (embedded == null || !seen.add(embedded.getCOSObject()) || found.size() >= MOST_ATTACHMENTS) {
                continue;
            }
            try (InputStream in = embedded.createInputStream()) {
                byte[] bytes = in.readNBytes(MOST_ATTACHMENT + 1);
                if (bytes.length <= MOST_ATTACHMENT) {
                    found.add(bytes);
                }
            }
        }
        return found;
    }

    private static @Nullable PDEmbeddedFile embedded(PDComplexFileSpecification file) {
        return Stream.of(file.getEmbeddedFileUnicode(), file.getEmbeddedFile())
                .filter(f -> f != null)
                .findFirst()
                .orElse(null);
    }

    private static List<COSDictionary> files(PDDocument pdf) throws IOException {
        List<COSDictionary> files = new ArrayList<>();
        var names = pdf.getDocumentCatalog().getNames();
        if (names != null && names.getEmbeddedFiles() != null) {
            collect(names.getEmbeddedFiles(), files, new HashSet<>(), 0);
        }
        COSBase associated = pdf.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.getPDFName("AF"));
        if (associated instanceof COSArray several) {
            several.toList().stream()
                    .map(base -> base instanceof COSObject o ? o.getObject() : base)
                    .filter(COSDictionary.class::isInstance)
                    .map(COSDictionary.class::cast)
                    .forEach(files::add);
        }
        int page = 0;
        for (PDPage leaf : pdf.getPages()) {
            if (++page > MOST_PAGES) {
                break;
            }
            for (PDAnnotation annotation : leaf.getAnnotations()) {
                if (annotation instanceof PDAnnotationFileAttachment attachment
                        && attachment.getFile() instanceof PDComplexFileSpecification file) {
                    files.add(file.getCOSObject());
                }
            }
        }
        return files;
    }

    /** Walks the tree of names, which a crafted file may close into a circle. */
    private static void collect(
            PDNameTreeNode<PDComplexFileSpecification> node, List<COSDictionary> files, Set<COSBase> seen, int depth)
            throws IOException {
        if (depth > MOST_DEPTH || !seen.add(node.getCOSObject())) {
            return;
        }
        Map<String, PDComplexFileSpecification> names = node.getNames();
        if (names != null) {
            names.values().stream()
                    .limit(MOST_ATTACHMENTS)
                    .map(PDComplexFileSpecification::getCOSObject)
                    .forEach(files::add);
        }
        if (node.getKids() != null) {
            for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) {
                collect(kid, files, seen, depth + 1);
            }
        }
    }
}
