package dev.waymark.kernel.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.TableName;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigestsTest {

    private static final Entry A = entry("db.a", "1", false);
    private static final Entry B = entry("db.b", "1", false);

    @Test
    void order_of_entries_does_not_matter() {
        assertThat(Digests.ofEntries(List.of(B, A))).isEqualTo(Digests.ofEntries(List.of(A, B)));
    }

    @Test
    void every_part_of_an_entry_matters() {
        assertThat(
                        List.of(
                                Digests.ofEntries(List.of()),
                                Digests.ofEntries(List.of(A)),
                                Digests.ofEntries(List.of(entry("db.a", "2", false))),
                                Digests.ofEntries(List.of(entry("db.a", "1", true))),
                                Digests.ofEntries(List.of(elsewhere(A))),
                                Digests.ofEntries(List.of(A, B))))
                .doesNotHaveDuplicates()
                .allMatch(digest -> digest.matches("[0-9a-f]{64}"));
    }

    private static Entry elsewhere(Entry entry) {
        return new Entry(
                entry.snapshot(),
                entry.version(),
                entry.view(),
                entry.table(),
                entry.dev(),
                "elsewhere");
    }

    private static Entry entry(String name, String version, boolean dev) {
        return new Entry(
                new SnapshotId(new ModelName(name), "17"),
                version,
                new TableName("", "db", name),
                new TableName("", "sqlmesh__db", name + version),
                dev,
                null);
    }
}
