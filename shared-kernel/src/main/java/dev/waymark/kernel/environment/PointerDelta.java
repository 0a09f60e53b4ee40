package dev.waymark.kernel.environment;

import dev.waymark.kernel.model.ModelName;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// How one generation differs from the one before: small for small changes, however many models an
/// environment holds.
///
/// @param set entries that are new or different
/// @param removed models that it holds no more
public record PointerDelta(List<Entry> set, List<ModelName> removed) {

    public PointerDelta {
        set = set.stream().sorted().toList();
        removed = removed.stream().sorted().toList();
    }

    /// What leads from one set of entries to another.
    public static PointerDelta between(
            SortedMap<ModelName, Entry> from, SortedMap<ModelName, Entry> to) {
        List<Entry> set = new ArrayList<>();
        to.forEach((name, entry) -> {
            if (!entry.equals(from.get(name))) {
                set.add(entry);
            }
        });
        List<ModelName> removed =
                from.keySet().stream().filter(name -> !to.containsKey(name)).toList();
        return new PointerDelta(set, removed);
    }

    /// The entries after this change.
    public SortedMap<ModelName, Entry> applyTo(SortedMap<ModelName, Entry> entries) {
        SortedMap<ModelName, Entry> after = new TreeMap<>(entries);
        removed.forEach(after::remove);
        set.forEach(entry -> after.put(entry.snapshot().name(), entry));
        return after;
    }

    public boolean isEmpty() {
        return set.isEmpty() && removed.isEmpty();
    }
}
