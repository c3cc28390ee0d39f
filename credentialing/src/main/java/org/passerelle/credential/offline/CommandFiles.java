package org.passerelle.credential.offline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.passerelle.credential.reading.Dropped;

/** The files that the command was pointed to, those in folders included. */
final class CommandFiles {
    private CommandFiles() {}

    /** A file by the name under which it was found. */
    record Named(Path path) implements Dropped {
        @Override
        public String name() {
            return path.toString();
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }

    /** All of them, a folder's in the order of their names. */
    static List<Named> in(List<Path> paths) throws CommandOptions.Wrong {
        List<Named> found = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new CommandOptions.Wrong("noSuchFile", path.toString());
            }
            try (Stream<Path> all = Files.walk(path)) {
                all.filter(Files::isRegularFile).sorted().map(Named::new).forEach(found::add);
            } catch (IOException | UncheckedIOException e) {
                throw new CommandOptions.Wrong("unreadable", path.toString());
            }
        }
        if (found.isEmpty()) {
            throw new CommandOptions.Wrong("noFile", "");
        }
        return found;
    }
}
