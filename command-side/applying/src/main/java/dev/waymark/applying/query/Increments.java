package dev.waymark.applying.query;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Kind.IncrementalByUniqueKey;
import dev.waymark.kernel.model.Kind.ScdColumns;
import dev.waymark.kernel.model.Kind.ScdType2ByColumn;
import dev.waymark.kernel.model.Kind.ScdType2ByTime;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.rendering.RuntimeStage;
import dev.waymark.rendering.Window;
import dev.waymark.warehouse.Load;
import dev.waymark.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Rows of the kinds that keep what they have and cannot tell it by a range of time (semantics
/// 1.9). The first load of each replaces all that its table may hold.
final class Increments {

    private final ModelText text;
    private final Warehouse warehouse;

    Increments(ModelText text, Warehouse warehouse) {
        this.text = text;
        this.warehouse = warehouse;
    }

    /// A batch of one model.
    ///
    /// @param first whether the table holds nothing yet, or is to forget what it holds
    record Wish(
            Snapshot snapshot, Tables tables, RuntimeStage stage, Window window, boolean first) {

        Model model() {
            return snapshot.model();
        }

        TableName table() {
            return tables.table(snapshot);
        }
    }

    Load.Rows byUniqueKey(IncrementalByUniqueKey kind, Wish wish) {
        if (wish.first) {
            return replace(wish);
        }
        boolean merges = kind.whenMatched() != null || kind.mergeFilter() != null;
        Source source = source(wish);
        return merges
                ? new Load.Rows.Merge(
                        source.query(),
                        columns(kind.uniqueKey(), wish),
                        clause(bare(kind.whenMatched()), wish),
                        clause(kind.mergeFilter(), wish),
                        source.columns())
                : new Load.Rows.ReplaceKeys(
                        source.query(), columns(kind.uniqueKey(), wish), true, source.columns());
    }

    Load.Rows byPartition(Wish wish) {
        if (wish.first) {
            return replace(wish);
        }
        Source source = source(wish);
        List<String> partition = columns(wish.model().layout().partitionedBy(), wish);
        return new Load.Rows.ReplaceKeys(source.query(), partition, false, source.columns());
    }

    Load.Rows unmanaged(boolean overwrite, Wish wish) {
        if (overwrite) {
            return byPartition(wish);
        }
        if (wish.first) {
            return replace(wish);
        }
        Source source = source(wish);
        return new Load.Rows.Append(source.query(), source.columns());
    }

    Load.Rows history(ScdType2ByTime kind, Wish wish) {
        List<Column> columns = columns(kind.scd(), wish);
        HistoryChange change =
                HistoryChange.byTime(
                        kind,
                        wish.window.execution(),
                        timeType(kind.scd(), columns),
                        quoting(wish));
        return history(new History(kind.scd(), columns, quoting(wish), change), wish);
    }

    Load.Rows history(ScdType2ByColumn kind, Wish wish) {
        List<Column> columns = columns(kind.scd(), wish);
        HistoryChange change =
                HistoryChange.byColumn(
                        kind,
                        columns,
                        wish.window.execution(),
                        timeType(kind.scd(), columns),
                        quoting(wish),
                        wish.first);
        return history(new History(kind.scd(), columns, quoting(wish), change), wish);
    }

    private Load.Rows history(History history, Wish wish) {
        String table =
                wish.first
                        ? "(" + history.nothing() + ")"
                        : text.quoted(wish.table(), wish.model().dialect());
        String query = wish.first ? query(wish) : source(wish, history::isOwn).query();
        return new Load.Rows.Replace(history.query(table, query), history.columns());
    }

    /// The columns of a table with history: the two of validity come last where the model does not
    /// say otherwise.
    List<Column> withValidity(Kind kind, List<Column> columns) {
        return switch (kind) {
            case ScdType2ByTime byTime -> withValidity(byTime.scd(), columns);
            case ScdType2ByColumn byColumn -> withValidity(byColumn.scd(), columns);
            case Kind.Full _,
                    Kind.View _,
                    Kind.Seed _,
                    Kind.Embedded _,
                    Kind.External _,
                    Kind.IncrementalByTimeRange _,
                    IncrementalByUniqueKey _,
                    Kind.IncrementalByPartition _,
                    Kind.IncrementalUnmanaged _,
                    Kind.Managed _,
                    Kind.Custom _ ->
                    columns;
        };
    }

    private List<Column> columns(ScdColumns scd, Wish wish) {
        if (warehouse.exists(wish.table())) {
            return warehouse.columns(wish.table());
        }
        List<Column> declared = wish.model().columns();
        return withValidity(scd, declared != null ? declared : warehouse.describe(query(wish)));
    }

    private static List<Column> withValidity(ScdColumns scd, List<Column> columns) {
        List<Column> all = new ArrayList<>(columns);
        for (String name : List.of(scd.validFrom(), scd.validTo())) {
            if (columns.stream().noneMatch(column -> column.name().equals(name))) {
                all.add(new Column(name, scd.timeDataType()));
            }
        }
        return all;
    }

    private static String timeType(ScdColumns scd, List<Column> columns) {
        return columns.stream()
                .filter(column -> column.name().equals(scd.validFrom()))
                .map(Column::type)
                .findFirst()
                .orElse(scd.timeDataType());
    }

    private UnaryOperator<String> quoting(Wish wish) {
        return name -> text.quoted(name, wish.model().dialect());
    }

    private List<String> columns(List<String> expressions, Wish wish) {
        return expressions.stream()
                .map(expression -> text.column(expression, wish.model().dialect()))
                .toList();
    }

    Load.Rows replace(Wish wish) {
        String query = query(wish);
        List<Column> declared = wish.model().columns();
        return new Load.Rows.Replace(query, declared != null ? declared : better(query, wish));
    }

    private @Nullable List<Column> better(String query, Wish wish) {
        return WholeNumbers.of(
                warehouse.describe(query), text.told(query, wish.snapshot, wish.tables));
    }

    private Source source(Wish wish) {
        return source(wish, _ -> true);
    }

    private Source source(Wish wish, Predicate<Column> filled) {
        return Source.of(query(wish), wish.model(), wish.table(), filled, warehouse, quoting(wish));
    }

    private String query(Wish wish) {
        return text.query(wish.snapshot, wish.tables, wish.stage, wish.window);
    }

    /// Without the parentheses that it is written in.
    private static @Nullable String bare(@Nullable String clauses) {
        if (clauses == null || !clauses.startsWith("(") || !clauses.endsWith(")")) {
            return clauses;
        }
        return clauses.substring(1, clauses.length() - 1);
    }

    private @Nullable String clause(@Nullable String written, Wish wish) {
        return written == null
                ? null
                : text.statement(written, wish.snapshot, wish.tables, wish.stage, wish.window);
    }
}
