package dev.waymark.kernel.index;

import java.util.AbstractMap;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// A sorted map that never changes and finds by hash: names of models share long beginnings, so
/// that looking them up in order costs more than the rest of planning.
public final class Indexed<K, V> extends AbstractMap<K, V> implements SortedMap<K, V> {

    private final Map<K, V> inOrder;
    private final @Nullable Comparator<? super K> order;

    private Indexed(LinkedHashMap<K, V> inOrder, @Nullable Comparator<? super K> order) {
        this.inOrder = Collections.unmodifiableMap(inOrder);
        this.order = order;
    }

    /// @param sorted in the order of its keys, changed by nobody from now on
    public static <K, V> SortedMap<K, V> of(SortedMap<K, V> sorted) {
        return sorted instanceof Indexed<K, V>
                ? sorted
                : new Indexed<>(new LinkedHashMap<>(sorted), sorted.comparator());
    }

    /// The same without sorting.
    ///
    /// @param ascending entered in the natural order of its keys, changed by nobody from now on
    public static <K extends Comparable<? super K>, V> SortedMap<K, V> ascending(
            LinkedHashMap<K, V> ascending) {
        return new Indexed<>(ascending, null);
    }

    /// Values of a map whose order is known already; keys without one are left out.
    ///
    /// @param keys in their natural order
    public static <K extends Comparable<? super K>, V> SortedMap<K, V> ascending(
            Iterable<K> keys, Map<K, V> values) {
        LinkedHashMap<K, V> found = new LinkedHashMap<>();
        for (K key : keys) {
            V value = values.get(key);
            if (value != null) {
                found.put(key, value);
            }
        }
        return ascending(found);
    }

    @Override
    public @Nullable V get(Object key) {
        return inOrder.get(key);
    }

    @Override
    public boolean containsKey(Object key) {
        return inOrder.containsKey(key);
    }

    @Override
    public int size() {
        return inOrder.size();
    }

    @Override
    public Set<K> keySet() {
        return inOrder.keySet();
    }

    @Override
    public Collection<V> values() {
        return inOrder.values();
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return inOrder.entrySet();
    }

    @Override
    public void forEach(BiConsumer<? super K, ? super V> action) {
        inOrder.forEach(action);
    }

    @Override
    public @Nullable Comparator<? super K> comparator() {
        return order;
    }

    @Override
    public SortedMap<K, V> subMap(K from, K to) {
        return sorted().subMap(from, to);
    }

    @Override
    public SortedMap<K, V> headMap(K to) {
        return sorted().headMap(to);
    }

    @Override
    public SortedMap<K, V> tailMap(K from) {
        return sorted().tailMap(from);
    }

    @Override
    public K firstKey() {
        return sorted().firstKey();
    }

    @Override
    public K lastKey() {
        return sorted().lastKey();
    }

    /// For questions about order, which nobody asks often.
    private SortedMap<K, V> sorted() {
        SortedMap<K, V> sorted = new TreeMap<>(order);
        sorted.putAll(this);
        return Collections.unmodifiableSortedMap(sorted);
    }
}
