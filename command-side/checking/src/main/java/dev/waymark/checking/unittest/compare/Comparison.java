package dev.waymark.checking.unittest.compare;

import dev.waymark.checking.unittest.cell.Cell;
import dev.waymark.checking.unittest.cell.Shown;
import dev.waymark.checking.unittest.compare.Difference.RowSets;
import dev.waymark.checking.unittest.compare.Difference.Value;
import dev.waymark.checking.unittest.compare.Difference.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Compares what a query gave with what was expected (semantics 1.15). The order of columns never
/// matters, that of rows only where the query has one.
public final class Comparison {

    private final Frame expected;
    private final Frame actual;

    private Comparison(Frame expected, Frame actual, boolean ordered) {
        Frame coerced = coerced(expected, actual);
        this.expected = ordered ? coerced : sorted(coerced);
        this.actual = ordered ? actual : sorted(actual);
    }

    /// @param expected has the columns of the actual rows, in any order, or others
    /// @param ordered whether rows must come in the order expected
    /// @return empty when they are the same
    public static Optional<Difference> of(Frame expected, Frame actual, boolean ordered) {
        Frame aligned =
                expected.columns().size() == actual.columns().size()
                        ? actual.only(expected.columns())
                        : actual;
        return new Comparison(expected, aligned, ordered).difference();
    }

    private Optional<Difference> difference() {
        boolean sameShape =
                expected.columns().equals(actual.columns())
                        && expected.rows().size() == actual.rows().size();
        return sameShape ? values() : Optional.of(rows());
    }

    private Optional<Difference> values() {
        List<Value> values = new ArrayList<>();
        for (int row = 0; row < expected.rows().size(); row++) {
            for (int column = 0; column < expected.columns().size(); column++) {
                Cell wanted = expected.rows().get(row).get(column);
                Cell given = actual.rows().get(row).get(column);
                if (!Alike.test(wanted, given)) {
                    String name = expected.columns().get(column);
                    values.add(new Value(row, name, Shown.text(wanted), Shown.text(given)));
                }
            }
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(new Values(values));
    }

    private Difference rows() {
        List<String> columns = expected.with(actual.columns()).columns();
        List<List<Cell>> wanted = expected.with(columns).rows();
        List<List<Cell>> given = actual.with(columns).only(columns).rows();
        return new RowSets(columns, without(wanted, given), without(given, wanted));
    }

    /// Each row takes away one like it, not all.
    private static List<List<String>> without(List<List<Cell>> rows, List<List<Cell>> others) {
        List<List<Cell>> left = new ArrayList<>(others);
        List<List<String>> without = new ArrayList<>();
        for (List<Cell> row : rows) {
            int at = indexOf(row, left);
            if (at < 0) {
                without.add(row.stream().map(Shown::text).toList());
            } else {
                left.remove(at);
            }
        }
        return without;
    }

    private static int indexOf(List<Cell> row, List<List<Cell>> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (alike(row, rows.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean alike(List<Cell> one, List<Cell> two) {
        for (int i = 0; i < one.size(); i++) {
            if (!Alike.test(one.get(i), two.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Frame coerced(Frame expected, Frame actual) {
        List<Cell> samples = expected.columns().stream().map(it -> sample(actual, it)).toList();
        return new Frame(
                expected.columns(),
                expected.rows().stream().map(row -> like(samples, row)).toList());
    }

    private static List<Cell> like(List<Cell> samples, List<Cell> row) {
        List<Cell> coerced = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            coerced.add(Coercion.like(samples.get(i), row.get(i)));
        }
        return coerced;
    }

    private static Cell sample(Frame actual, String column) {
        int at = actual.columns().indexOf(column);
        return at < 0
                ? Cell.NOTHING
                : actual.rows().stream()
                        .map(row -> row.get(at))
                        .filter(cell -> !cell.isNothing())
                        .findFirst()
                        .orElse(Cell.NOTHING);
    }

    private static Frame sorted(Frame frame) {
        return new Frame(frame.columns(), frame.rows().stream().sorted(new RowOrder()).toList());
    }
}
