package dev.waymark.aggregates.decision;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes in the order in which they were asked for, neighbours with the same statement in one
/// batch.
final class WriteBatch {

    private final Jdbc jdbc;
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private String sql = "";

    WriteBatch(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    void add(String statement, @Nullable Object... row) {
        if (!statement.equals(sql)) {
            flush();
            sql = statement;
        }
        rows.add(row);
    }

    void flush() {
        if (!rows.isEmpty()) {
            jdbc.batch(sql, rows);
            rows.clear();
        }
    }
}
