package dev.waymark.server;

import dev.waymark.runtime.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/// The secret that callers show. Made once for a project and kept in a file that only its owner can
/// read.
final class Token {

    private static final int BYTES = 32;

    private final String value;

    private Token(String value) {
        this.value = value;
    }

    static Token of(Settings settings) {
        Path file = file(settings);
        try {
            if (!Files.exists(file)) {
                write(file);
            }
            return new Token(Files.readString(file).strip());
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot keep the server's token in " + file, failure);
        }
    }

    static Path file(Settings settings) {
        return settings.stateFolder().resolve("server-token");
    }

    /// Compares in constant time.
    boolean matches(String shown) {
        return MessageDigest.isEqual(
                shown.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Path file) throws IOException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, "waymark_" + HexFormat.of().formatHex(secret));
    }
}
