package org.passerelle.web.credential;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.passerelle.credential.baking.Baking;
import org.passerelle.credential.endorsing.Endorsing;
import org.passerelle.credential.issuance.CredentialView;
import org.passerelle.credential.issuance.Recording;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.Text;
import org.passerelle.web.platform.Texts;

/** Credentials packed into one ZIP, each in every form in which it travels, with what is said in its favour beside. */
@RequestScoped
class CredentialArchive {
    private static final int LONGEST = 60;

    @Inject
    Texts texts;

    @Inject
    CredentialPaper paper;

    @Inject
    Endorsing endorsing;

    @Inject
    Recording recording;

    /** Writes the archive; the stream is left open. */
    void write(List<CredentialView> credentials, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        Set<String> taken = new HashSet<>();
        for (CredentialView c : credentials) {
            String name = name(c, texts.in(c.name()), taken);
            put(zip, c, name + ".json", c.document().getBytes(StandardCharsets.UTF_8));
            put(zip, c, name + ".pdf", paper.pdf(c));
            put(zip, c, name + ".png", Baking.png(c.document()));
            String svg = Baking.svg(c.document(), texts.in(c.name()));
            put(zip, c, name + ".svg", svg.getBytes(StandardCharsets.UTF_8));
            List<String> said = endorsing.documents(c.code());
            for (int i = 0; i < said.size(); i++) {
                String beside = name + "-endorsement-" + (i + 1) + ".json";
                put(zip, c, beside, said.get(i).getBytes(StandardCharsets.UTF_8));
            }
            Optional<String> record = recording.of(c.id());
            if (record.isPresent()) {
                put(zip, c, name + "-record.json", record.get().getBytes(StandardCharsets.UTF_8));
            }
        }
        zip.finish();
    }

    private static void put(ZipOutputStream zip, CredentialView c, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.from(c.issuedAt()));
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /**
     * The day and what was earned, in letters that every file system takes: {@code 2026-11-22-securite-du-soudage}. A
     * name in another script leaves the day and the beginning of the code.
     *
     * @param taken the names given so far, to which this one is added
     */
    static String name(CredentialView c, String title, Set<String> taken) {
        String folded = Text.fold(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String words = folded.substring(0, Math.min(LONGEST, folded.length())).replaceAll("-$", "");
        String day = LocalDate.ofInstant(c.issuedAt(), Clocks.ZONE).toString();
        String name = day + "-" + (words.isEmpty() ? c.code().substring(0, 4) : words);
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + "-" + i;
        }
        return free;
    }
}
