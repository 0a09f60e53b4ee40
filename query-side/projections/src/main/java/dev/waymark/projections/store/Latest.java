package dev.waymark.projections.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The latest few that were read of what never changes and is large: one command asks for the same
/// again and again. Safe for threads.
///
/// @param <K> says which, so that no other can ever have the same
public final class Latest<K, V> {

    private final Map<K, V> kept;

    public Latest(int many) {
        this.kept =
                new LinkedHashMap<>(16, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                        return size() > many;
                    }
                };
    }

    /// @param reading what is not kept
    public V of(K key, Supplier<V> reading) {
        V known = get(key);
        if (known != null) {
            return known;
        }
        V read = reading.get();
        keep(key, read);
        return read;
    }

    private synchronized @Nullable V get(K key) {
        return kept.get(key);
    }

    private synchronized void keep(K key, V value) {
        kept.put(key, value);
    }
}
