package org.passerelle.credential.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.cert.Certificate;
import java.util.Objects;

/**
 * Keeps private halves in a PKCS#12 file (RFC 7292) under the passphrase, beside the database and apart from its
 * backups. Each stands under its key's name; the certificate beside it is there because the format asks for one, and
 * says nothing. Several servers may share the file: it is written by one at a time, and whole or not at all.
 */
final class KeyFile implements KeyStore {
    /** What the database holds of keys that are kept so. */
    static final String MARK = "pkcs12";

    private final Path file;
    private final char[] passphrase;

    KeyFile(Path file, String passphrase) {
        this.file = file.toAbsolutePath();
        this.passphrase = passphrase.toCharArray();
    }

    @Override
    public String keep(String kid, PublicKey half, byte[] secret) {
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                java.security.KeyStore store = read();
                PortableKey key = new PortableKey(kid, half, secret);
                store.setKeyEntry(kid, key.asPrivateKey(), passphrase, new Certificate[] {key.certificate()});
                write(store);
                if (!held.isValid()) {
                    throw new IllegalStateException("the lock on " + file + " was lost");
                }
            }
            return MARK;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] open(String kid, PublicKey half, String kept) {
        try {
            Key key = read().getKey(kid, passphrase);
            if (key == null) {
                throw new IllegalStateException("the signing key " + kid + " is not in " + file);
            }
            return PortableKey.secret(half.kind(), key);
        } catch (IOException e) {
            throw new IllegalStateException("the passphrase given does not open " + file, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the signing key " + kid + " cannot be opened in " + file, e);
        }
    }

    private java.security.KeyStore read() throws IOException, GeneralSecurityException {
        java.security.KeyStore store = java.security.KeyStore.getInstance("PKCS12");
        if (!Files.exists(file)) {
            store.load(null, passphrase);
            return store;
        }
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, passphrase);
        }
        return store;
    }

    private void write(java.security.KeyStore store) throws IOException, GeneralSecurityException {
        Path next = ownersAlone(file.resolveSibling(file.getFileName() + ".next"));
        try (OutputStream out = Files.newOutputStream(next)) {
            store.store(out, passphrase);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path ownersAlone(Path made) throws IOException {
        Files.deleteIfExists(made);
        return made.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? Files.createFile(
                        made, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createFile(made);
    }
}
