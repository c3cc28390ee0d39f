package org.passerelle.web.credential;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.passerelle.credential.proof.KeySeal;
import org.passerelle.web.platform.Setting;

/**
 * The passphrase from the settings. Where none is set, as in a demonstration, one is drawn and kept in the data folder,
 * readable by the server's user alone.
 */
@ApplicationScoped
public class KeyPassphrase implements KeySeal {
    private static final String FILE = "key-passphrase";
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public synchronized String passphrase() {
        return Setting.KEY_PASSPHRASE.given().orElseGet(() -> kept(Path.of(Setting.DATA_DIR.value())));
    }

    @Override
    public Optional<Path> file() {
        return Setting.KEY_FILE.given().map(Path::of);
    }

    /** The passphrase kept in this folder; the first to ask draws it. */
    static String kept(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                draw(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void draw(Path file) throws IOException {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
            Files.writeString(
                    file, Base64.getUrlEncoder().withoutPadding().encodeToString(random), StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException other) {
            // Another node drew it in the same moment: its passphrase holds.
        }
    }
}
