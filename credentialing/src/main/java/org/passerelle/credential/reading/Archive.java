package org.passerelle.credential.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.passerelle.credential.verification.Finding;
import org.passerelle.credential.verification.FindingCode;

/**
 * Reads the files of a ZIP one by one, in memory and within limits that are counted while unpacking, whatever the
 * archive says of itself. Nothing is written anywhere under the names in it.
 */
final class Archive {
    /** What systems and office programs put into archives beside the files. */
    private static final Set<String> CHAFF = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

    private static final Set<String> OF_OFFICE = Set.of("[Content_Types].xml", "mimetype");

    private final Budget budget;
    private final BiConsumer<String, byte[]> file;
    private final BiConsumer<String, Finding> trouble;

    /**
     * A reader.
     *
     * @param budget what may still be read in this batch
     * @param file takes each file with its name
     * @param trouble takes each entry that could not be read, and why
     */
    Archive(Budget budget, BiConsumer<String, byte[]> file, BiConsumer<String, Finding> trouble) {
        this.budget = budget;
        this.file = file;
        this.trouble = trouble;
    }

    /** Reads it to its end, or to where it becomes too much. */
    void read(String name, byte[] zip) {
        try (ZipArchiveInputStream in =
                new ZipArchiveInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8.name(), true, true)) {
            boolean any = false;
            for (ZipArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (OF_OFFICE.contains(entry.getName())) {
                    trouble.accept(name, Finding.of(FindingCode.FILE_KIND));
                    return;
                }
                any |= !entry.isDirectory() && !isChaff(entry.getName());
                if (!entry.isDirectory() && !isChaff(entry.getName()) && !entry(in, entry, name)) {
                    return;
                }
            }
            if (!any) {
                trouble.accept(name, Finding.of(FindingCode.NOTHING_INSIDE));
            }
        } catch (IOException | RuntimeException | NoClassDefFoundError e) {
            // A broken archive shows itself in whatever way its damage leads to; what was read before counts. One that
            // was packed in a way of its own asks for a library that is not there.
            trouble.accept(name, Finding.of(FindingCode.FILE_UNREADABLE));
        }
    }

    private static boolean isChaff(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        return path.startsWith("__MACOSX/") || CHAFF.contains(last);
    }

    /** Reads one entry; false when the archive is not to be read on. */
    private boolean entry(ZipArchiveInputStream in, ZipArchiveEntry entry, String archive) throws IOException {
        String name = archive + " › " + entry.getName().replace('\\', '/');
        if (!budget.row()) {
            trouble.accept(archive, Finding.of(FindingCode.TOO_MANY, Limits.MOST_ROWS));
            return false;
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            trouble.accept(name, Finding.of(FindingCode.FILE_LOCKED));
            return true;
        }
        if (!in.canReadEntryData(entry)) {
            trouble.accept(name, Finding.of(FindingCode.FILE_UNREADABLE));
            return true;
        }
        return bytes(in, name, archive);
    }

    private boolean bytes(ZipArchiveInputStream in, String name, String archive) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        byte[] part = new byte[16 * 1024];
        long size = 0;
        for (int read = in.read(part); read >= 0; read = in.read(part)) {
            size += read;
            if (!budget.unpacked(read) || swells(size, in.getCompressedCount())) {
                trouble.accept(archive, Finding.of(FindingCode.ARCHIVE_SWELLS));
                return false;
            }
            if (size <= Limits.MOST_FILE) {
                kept.write(part, 0, read);
            }
        }
        if (size > Limits.MOST_FILE) {
            trouble.accept(name, Finding.of(FindingCode.FILE_TOO_LARGE, Limits.megabytes(Limits.MOST_FILE)));
        } else {
            file.accept(name, kept.toByteArray());
        }
        return true;
    }

    private static boolean swells(long size, long packed) {
        return size > Limits.RATIO_FROM && size > Limits.MOST_RATIO * Math.max(1, packed);
    }
}
