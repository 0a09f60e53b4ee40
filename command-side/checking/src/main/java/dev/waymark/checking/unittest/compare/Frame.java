package dev.waymark.checking.unittest.compare;

import dev.waymark.checking.unittest.cell.Cell;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SequencedMap;

/// Rows under names of columns.
///
/// @param rows each as long as the columns
public record Frame(List<String> columns, List<List<Cell>> rows) {

    /// What rows leave out is nothing; what they have beyond the columns is left out.
    public static Frame of(Collection<String> columns, List<SequencedMap<String, Cell>> rows) {
        return new Frame(
                List.copyOf(columns),
                rows.stream()
                        .map(row ->
                                columns.stream()
                                        .map(column -> row.getOrDefault(column, Cell.NOTHING))
                                        .toList())
                        .toList());
    }

    /// The columns that are here and in the list, in the order of the list.
    public Frame only(Collection<String> wanted) {
        List<String> kept = wanted.stream().filter(columns::contains).toList();
        return new Frame(kept, rows.stream().map(row -> pick(row, kept)).toList());
    }

    /// With columns of nothing for those that are missing.
    public Frame with(Collection<String> all) {
        List<String> more = all.stream().filter(column -> !columns.contains(column)).toList();
        List<String> names = new ArrayList<>(columns);
        names.addAll(more);
        return new Frame(names, rows.stream().map(row -> padded(row, more.size())).toList());
    }

    /// Other names for the same columns.
    public Frame named(List<String> names) {
        return new Frame(names, rows);
    }

    private List<Cell> pick(List<Cell> row, List<String> kept) {
        return kept.stream().map(column -> row.get(columns.indexOf(column))).toList();
    }

    private static List<Cell> padded(List<Cell> row, int more) {
        List<Cell> padded = new ArrayList<>(row);
        for (int i = 0; i < more; i++) {
            padded.add(Cell.NOTHING);
        }
        return padded;
    }
}
