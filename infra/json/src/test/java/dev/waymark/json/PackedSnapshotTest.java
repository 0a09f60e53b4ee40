package dev.waymark.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.pack.PackedSnapshot;
import dev.waymark.kernel.snapshot.Snapshot;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PackedSnapshotTest {

    @Property
    void any_snapshot_comes_out_as_it_went_in(@ForAll long seed) {
        Snapshot snapshot = (Snapshot) new AnyValue(new Random(seed)).of(Snapshot.class);

        assertThat(PackedSnapshot.unpack(PackedSnapshot.pack(snapshot))).isEqualTo(snapshot);
    }

    /// Tables that hold packed snapshots are made anew when the format grows, and only then.
    @Test
    void whoever_changes_what_is_packed_raises_the_format() {
        CRC32 shape = new CRC32();
        Set<String> types = new LinkedHashSet<>();
        describe(Snapshot.class, types);
        shape.update(String.join("\n", types).getBytes(StandardCharsets.UTF_8));

        assertThat(PackedSnapshot.FORMAT + " for shape " + shape.getValue())
                .as("raise PackedSnapshot.FORMAT, then write the new shape here")
                .isEqualTo("1 for shape 2862681817");
    }

    private static void describe(Type type, Set<String> types) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(it -> describe(it, types));
        } else if (type instanceof Class<?> plain && plain.getName().startsWith("dev.waymark")) {
            describe(plain, types);
        }
    }

    private static void describe(Class<?> type, Set<String> types) {
        if (type.isEnum()) {
            types.add(type.getName() + Arrays.toString(type.getEnumConstants()));
        } else if (type.isSealed()) {
            SealedTypes.leaves(type).forEach(leaf -> describe(leaf, types));
        } else if (types.add(type.getName() + components(type))) {
            Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .forEach(it -> describe(it, types));
        }
    }

    private static String components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(it -> it.getGenericType().getTypeName() + " " + it.getName())
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
