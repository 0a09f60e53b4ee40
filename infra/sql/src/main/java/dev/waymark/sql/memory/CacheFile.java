package dev.waymark.sql.memory;

import dev.waymark.kernel.pack.Piece;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// A file that may be lost at any time: the edition of the program that wrote it, a checksum of the
/// content, the content. One that is missing, damaged, or of another edition counts as not there.
/// Several processes may use it at once: each sees a whole one, and the last to write stays.
public final class CacheFile {

    private static final int MAGIC = 0x57_4D_53_32;
    private static final int HEAD = 3 * Integer.BYTES;

    private final Path path;
    private final byte[] edition;

    CacheFile(Path path, String edition) {
        this(path, edition.getBytes(StandardCharsets.UTF_8));
    }

    private CacheFile(Path path, byte[] edition) {
        this.path = path;
        this.edition = edition;
    }

    /// @param minds classes of all libraries that what is written depends on
    /// @return empty while any of them is in no jar, as while the program is worked on
    public static Optional<CacheFile> of(Path path, List<Class<?>> minds) {
        return Edition.of(minds).map(edition -> new CacheFile(path, edition));
    }

    /// Which build of the program writes and believes it.
    public String edition() {
        return new String(edition, StandardCharsets.UTF_8);
    }

    /// Another one in the same folder, of the same edition.
    public CacheFile beside(String name) {
        return new CacheFile(path.resolveSibling(name), edition);
    }

    /// The content; null when there is none of ours.
    public @Nullable Piece read() {
        try {
            ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(path));
            return isOurs(file) ? Piece.of(file.array(), file.position(), file.limit()) : null;
        } catch (IOException | BufferUnderflowException | NegativeArraySizeException nothing) {
            return null;
        }
    }

    private boolean isOurs(ByteBuffer file) {
        if (file.getInt() != MAGIC || file.getInt() != edition.length) {
            return false;
        }
        byte[] written = new byte[edition.length];
        file.get(written);
        return Arrays.equals(written, edition) && file.getInt() == checksum(file.slice());
    }

    private static int checksum(ByteBuffer rest) {
        CRC32C sum = new CRC32C();
        sum.update(rest);
        return (int) sum.getValue();
    }

    /// Puts the whole file in place at once. Losing it costs time and nothing else, so a full disk
    /// is no error here.
    public void write(byte[] content) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Path fresh = Files.createTempFile(path.toAbsolutePath().getParent(), "cache", ".new");
            try {
                write(fresh, content);
                Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException unwritten) {
            return; // The next process works it out again, and that is all.
        }
    }

    private void write(Path fresh, byte[] content) throws IOException {
        ByteBuffer head =
                ByteBuffer.allocate(HEAD + edition.length)
                        .putInt(MAGIC)
                        .putInt(edition.length)
                        .put(edition)
                        .putInt(checksum(ByteBuffer.wrap(content)))
                        .flip();
        ByteBuffer[] parts = {head, ByteBuffer.wrap(content)};
        try (FileChannel file = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            while (head.hasRemaining() || parts[1].hasRemaining()) {
                file.write(parts);
            }
        }
    }
}
