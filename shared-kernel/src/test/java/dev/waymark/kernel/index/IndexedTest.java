package dev.waymark.kernel.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class IndexedTest {

    @Property(tries = 100)
    void it_is_the_map_that_it_was_made_of(
            @ForAll Map<String, Integer> content, @ForAll String other) {
        TreeMap<String, Integer> sorted = new TreeMap<>(content);

        SortedMap<String, Integer> indexed = Indexed.of(sorted);

        assertThat(indexed).isEqualTo(sorted).hasSameHashCodeAs(sorted);
        assertThat(indexed.keySet()).containsExactlyElementsOf(sorted.keySet());
        assertThat(indexed.get(other)).isEqualTo(sorted.get(other));
        assertThat(indexed.keySet().contains(other)).isEqualTo(sorted.containsKey(other));
        assertThat(indexed.headMap(other)).isEqualTo(sorted.headMap(other));
        assertThat(indexed.tailMap(other)).isEqualTo(sorted.tailMap(other));
        assertThat(new TreeMap<>(indexed)).isEqualTo(sorted);
    }

    @Property(tries = 100)
    void it_is_the_same_map_when_the_order_of_its_keys_is_known(
            @ForAll Map<String, Integer> content, @ForAll Set<String> others) {
        TreeMap<String, Integer> sorted = new TreeMap<>(content);
        TreeSet<String> keys = new TreeSet<>(content.keySet());
        keys.addAll(others);

        SortedMap<String, Integer> indexed = Indexed.ascending(keys, content);

        assertThat(indexed).isEqualTo(sorted);
        assertThat(indexed.keySet()).containsExactlyElementsOf(sorted.keySet());
        assertThat(indexed.values()).containsExactlyElementsOf(sorted.values());
    }

    @Test
    void it_never_changes() {
        SortedMap<String, Integer> indexed = Indexed.of(new TreeMap<>(Map.of("a", 1)));

        assertThatThrownBy(() -> indexed.put("b", 2))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> indexed.keySet().remove("a"))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(indexed).containsOnlyKeys("a");
    }
}
