package dev.waymark.sql.memory;

import dev.waymark.kernel.pack.Piece;
import dev.waymark.sql.memory.Memory.Entry;
import dev.waymark.sql.memory.Question.Key;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// The file of a memory: entries of key, day, length and bytes, all numbers big-endian.
final class MemoryFile {

    private static final int HEAD = 24;

    private final CacheFile file;

    MemoryFile(Path path, String edition) {
        this.file = new CacheFile(path, edition);
    }

    Map<Key, Entry> read() {
        Piece content = file.read();
        try {
            return content == null ? Map.of() : entries(content.buffer());
        } catch (BufferUnderflowException | NegativeArraySizeException damaged) {
            return Map.of();
        }
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

    void write(Map<Key, Entry> entries) {
        int size = entries.values().stream().mapToInt(entry -> HEAD + entry.answer().length).sum();
        ByteBuffer content = ByteBuffer.allocate(size);
        entries.forEach((key, entry) ->
                content.putLong(key.high())
                        .putLong(key.low())
                        .putInt(entry.day())
                        .putInt(entry.answer().length)
                        .put(entry.answer()));
        file.write(content.array());
    }
}
