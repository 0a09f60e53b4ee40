package dev.waymark.project.shelf;

import dev.waymark.kernel.pack.Piece;
import dev.waymark.kernel.pack.Sink;
import dev.waymark.kernel.pack.Source;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// A part of a shelf that is kept by itself: one changed file costs as much as its drawer holds.
/// Safe for threads.
final class Drawer {

    private final Keep keep;
    private final int number;
    private final Map<String, Volume> now = new ConcurrentHashMap<>();
    private @Nullable Map<String, Entry> before;

    Drawer(Keep keep, int number) {
        this.keep = keep;
        this.number = number;
    }

    /// What was kept of a file; null for nothing.
    @Nullable Entry find(String file) {
        return before().get(file);
    }

    private synchronized Map<String, Entry> before() {
        Map<String, Entry> known = before;
        if (known == null) {
            known = opened(keep.load(number));
            before = known;
        }
        return known;
    }

    private static Map<String, Entry> opened(@Nullable Piece content) {
        Map<String, Entry> entries = new HashMap<>();
        if (content != null) {
            Source from = content.open();
            for (int left = from.number(); left > 0; left--) {
                entries.put(from.text(), Entry.read(from));
            }
        }
        return entries;
    }

    void use(String file, Volume volume) {
        now.put(file, volume);
    }

    /// Keeps what is in use now, when it is not what was kept before.
    void close() {
        boolean same = now.keySet().equals(before().keySet());
        if (!same || now.values().stream().anyMatch(Volume::isChanged)) {
            keep.save(number, this::written);
        }
    }

    private byte[] written() {
        Sink to = new Sink().number(now.size());
        now.forEach((file, volume) -> volume.written().write(to.text(file)));
        return to.toBytes();
    }
}
