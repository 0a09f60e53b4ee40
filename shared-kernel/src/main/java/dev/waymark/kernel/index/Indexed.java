package dev.waymark.kernel.index;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// A sorted map that never changes and finds by hash: names of models share long beginnings, so
/// that looking them up in order costs more than the rest of planning.
public final class Indexed<K, V> extends AbstractMap<K, V> implements SortedMap<K, V> {

    private final SortedMap<K, V> sorted;
    private final Map<K, V> byHash;

    private Indexed(SortedMap<K, V> sorted) {
        this.sorted = Collections.unmodifiableSortedMap(sorted);
        this.byHash = HashMap.newHashMap(sorted.size());
        byHash.putAll(sorted);
    }

    /// @param sorted in the order of its keys, changed by nobody from now on
    public static <K, V> SortedMap<K, V> of(SortedMap<K, V> sorted) {
        return sorted instanceof Indexed<K, V> ? sorted : new Indexed<>(sorted);
    }

    @Override
    public @Nullable V get(Object key) {
        return byHash.get(key);
    }

    @Override
    public boolean containsKey(Object key) {
        return byHash.containsKey(key);
    }

    @Override
    public int size() {
        return byHash.size();
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return sorted.entrySet();
    }

    @Override
    public @Nullable Comparator<? super K> comparator() {
        return sorted.comparator();
    }

    @Override
    public SortedMap<K, V> subMap(K from, K to) {
        return sorted.subMap(from, to);
    }

    @Override
    public SortedMap<K, V> headMap(K to) {
        return sorted.headMap(to);
    }

    @Override
    public SortedMap<K, V> tailMap(K from) {
        return sorted.tailMap(from);
    }

    @Override
    public K firstKey() {
        return sorted.firstKey();
    }

    @Override
    public K lastKey() {
        return sorted.lastKey();
    }
}
