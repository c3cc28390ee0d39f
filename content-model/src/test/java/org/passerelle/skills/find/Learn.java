package org.passerelle.skills.find;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes the models that ship: {@code Learn DATA OUT} reads referentials and labelled sentences from DATA and writes
 * {@code find_en.bin} and {@code find_fr.bin} to OUT. The same data give the same bytes. Nothing that is learned knows
 * a concept: vectors and kin come from the referential's own texts, trees weigh signals, gate and tagger look at words.
 */
public final class Learn {
    private Learn() {}

    /** Learns. */
    public static void main(String[] arguments) throws IOException {
        PrintStream console = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, "UTF-8");
        Path data = Path.of(arguments[0]);
        Path folder = Path.of(arguments[1]);
        Files.createDirectories(folder);
        write(folder.resolve("find_en.bin"), new LearnEnglish(data, console).learn());
        write(folder.resolve("find_fr.bin"), new LearnFrench(data, console).learn());
    }

    private static void write(Path file, Model model) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            model.write(out);
        }
    }

    static List<Corpus.Labelled> labelled(Path data, String file) {
        return Corpus.labelled(data.resolve("skill-extraction/dev").resolve(file));
    }

    static List<String> stems(String text, org.passerelle.kernel.Language language) {
        return Terms.of(text, language).stream().map(Terms.Term::stem).toList();
    }

    /** As they are after having been written and read. */
    static Vectors rounded(Vectors vectors) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            vectors.write(new DataOutputStream(bytes));
            return Vectors.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
