package dev.waymark.sql.memory;

import dev.waymark.sql.memory.Memory.Entry;
import dev.waymark.sql.memory.Question.Key;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;

/// The file of a memory: the edition, a checksum of the rest, and entries of key, day, length and
/// bytes, all numbers big-endian.
final class MemoryFile {

    private static final int MAGIC = 0x57_4D_53_31;

    private final Path path;
    private final byte[] edition;

    MemoryFile(Path path, String edition) {
        this.path = path;
        this.edition = edition.getBytes(StandardCharsets.UTF_8);
    }

    Map<Key, Entry> read() {
        try {
            ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(path));
            return isOurs(file) ? entries(file) : Map.of();
        } catch (IOException | BufferUnderflowException | NegativeArraySizeException nothing) {
            return Map.of();
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

    private static Map<Key, Entry> entries(ByteBuffer file) {
        Map<Key, Entry> entries = new HashMap<>();
        while (file.hasRemaining()) {
            Key key = new Key(file.getLong(), file.getLong());
            int day = file.getInt();
            byte[] answer = new byte[file.getInt()];
            file.get(answer);
            entries.put(key, new Entry(day, answer));
        }
        return entries;
    }

    /// Puts the whole file in place at once, so that no other process ever sees half of it.
    void write(Map<Key, Entry> entries) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        Path fresh = Files.createTempFile(path.toAbsolutePath().getParent(), "sql", ".new");
        try {
            Files.write(fresh, bytes(entries));
            Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private byte[] bytes(Map<Key, Entry> entries) {
        int size = entries.values().stream().mapToInt(entry -> 24 + entry.answer().length).sum();
        ByteBuffer rest = ByteBuffer.allocate(size);
        entries.forEach((key, entry) ->
                rest.putLong(key.high())
                        .putLong(key.low())
                        .putInt(entry.day())
                        .putInt(entry.answer().length)
                        .put(entry.answer()));
        rest.flip();
        return ByteBuffer.allocate(12 + edition.length + size)
                .putInt(MAGIC)
                .putInt(edition.length)
                .put(edition)
                .putInt(checksum(rest.duplicate()))
                .put(rest)
                .array();
    }
}
