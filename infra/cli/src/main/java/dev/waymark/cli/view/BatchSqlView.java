package dev.waymark.cli.view;

import dev.waymark.kernel.run.Batch;
import dev.waymark.kernel.run.BatchSql;
import dev.waymark.kernel.run.RanBatch;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Batches with the SQL that computed them.
public final class BatchSqlView {

    public String text(List<RanBatch> batches) {
        Names names =
                Names.of(batches.stream().map(batch -> batch.batch().snapshot().name()).toList());
        return batches.stream()
                .map(batch -> heading(batch, names) + text(batch.sql()))
                .collect(Collectors.joining());
    }

    private static String heading(RanBatch ran, Names names) {
        Batch batch = ran.batch();
        return "%n-- %s%s [%s], %s%s%n"
                .formatted(
                        names.show(batch.snapshot().name()),
                        batch.dev() ? " (dev table)" : "",
                        Moments.show(batch.interval()),
                        ran.rows() == null ? "" : Amount.of(ran.rows(), "row") + ", ",
                        Moments.show(ran.took()));
    }

    static String text(@Nullable BatchSql sql) {
        if (sql == null) {
            return "-- what was run is not known%n".formatted();
        }
        String digest = sql.digest().substring(0, 12);
        return sql.text() == null
                ? "-- %d characters, SHA-256 %s..., not kept%n".formatted(sql.length(), digest)
                : sql.text() + System.lineSeparator() + cut(sql, digest);
    }

    private static String cut(BatchSql sql, String digest) {
        return sql.isCut()
                ? "-- cut after %d of %d characters; SHA-256 of all %s...%n"
                        .formatted(BatchSql.MOST, sql.length(), digest)
                : "";
    }
}
