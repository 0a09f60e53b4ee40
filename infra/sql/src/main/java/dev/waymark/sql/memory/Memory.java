package dev.waymark.sql.memory;

import dev.waymark.sql.memory.Question.Key;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Answers by question, kept in a file. The file is disposable: one that is missing, damaged, or of
/// another edition of the program counts as empty, and one that cannot be written is not. Safe for
/// threads; of two processes the one that ends last is remembered.
public final class Memory implements AutoCloseable {

    /// Days after which an answer that nobody asked for is forgotten.
    private static final int PATIENCE = 30;

    private final @Nullable MemoryFile file;
    private final int today;
    private @Nullable Map<Key, Entry> entries;
    private volatile boolean changed;

    private Memory(@Nullable MemoryFile file, int today) {
        this.file = file;
        this.today = today;
    }

    /// @param day of the epoch on which somebody last asked, give or take a week
    record Entry(int day, byte[] answer) {}

    /// @param minds classes of all libraries that find things out; while any of them is in no jar,
    ///   nothing is kept
    public static Memory open(Path path, List<Class<?>> minds, InstantSource clock) {
        return Edition.of(minds)
                .map(edition -> open(path, edition, clock))
                .orElseGet(Memory::ofProcess);
    }

    /// @param edition of the program that finds things out; another one may find out better
    static Memory open(Path path, String edition, InstantSource clock) {
        MemoryFile file = new MemoryFile(path, edition);
        int today = (int) LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toEpochDay();
        return new Memory(file, today);
    }

    /// Lasts as long as the process.
    public static Memory ofProcess() {
        return new Memory(null, 0);
    }

    byte[] answer(Key question, Supplier<byte[]> mind) {
        Entry known = entries().get(question);
        if (known == null) {
            known = keep(question, mind.get());
        } else if (today - known.day > PATIENCE / 4) {
            keep(question, known.answer);
        }
        return known.answer;
    }

    /// Read at the first question, because most commands ask none.
    private synchronized Map<Key, Entry> entries() {
        if (entries == null) {
            entries = new ConcurrentHashMap<>(file == null ? Map.of() : file.read());
        }
        return entries;
    }

    private Entry keep(Key question, byte[] answer) {
        Entry entry = new Entry(today, answer);
        entries().put(question, entry);
        changed = true;
        return entry;
    }

    /// Writes the file when there is anything new. Losing it costs time and nothing else, so a full
    /// disk is no error here.
    @Override
    public void close() {
        if (file == null || !changed) {
            return;
        }
        entries().values().removeIf(entry -> today - entry.day > PATIENCE);
        file.write(entries());
    }
}
