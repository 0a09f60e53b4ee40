package dev.waymark.checking.unittest.compare;

import dev.waymark.checking.unittest.cell.Cell;
import dev.waymark.checking.unittest.cell.Cell.Clock;
import dev.waymark.checking.unittest.cell.Cell.Day;
import dev.waymark.checking.unittest.cell.Cell.Fields;
import dev.waymark.checking.unittest.cell.Cell.Items;
import dev.waymark.checking.unittest.cell.Cell.Moment;
import dev.waymark.checking.unittest.cell.Cell.Nothing;
import dev.waymark.checking.unittest.cell.Cell.Number;
import dev.waymark.checking.unittest.cell.Cell.Point;
import dev.waymark.checking.unittest.cell.Cell.Text;
import dev.waymark.checking.unittest.cell.Cell.Truth;
import dev.waymark.checking.unittest.cell.Shown;
import java.util.Comparator;
import java.util.List;

/// An order of rows that has nothing to do with how they came: column by column, nothing last.
final class RowOrder implements Comparator<List<Cell>> {

    @Override
    public int compare(List<Cell> one, List<Cell> two) {
        for (int i = 0; i < one.size(); i++) {
            int order = cells(one.get(i), two.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int cells(Cell one, Cell two) {
        if (one instanceof Number a && two instanceof Number b) {
            return a.value().compareTo(b.value());
        }
        int kinds = Integer.compare(rank(one), rank(two));
        return kinds != 0 ? kinds : Shown.text(one).compareTo(Shown.text(two));
    }

    private static int rank(Cell cell) {
        return switch (cell) {
            case Truth _ -> 0;
            case Number _ -> 1;
            case Day _ -> 2;
            case Clock _ -> 3;
            case Moment _ -> 4;
            case Point _ -> 5;
            case Text _ -> 6;
            case Items _ -> 7;
            case Fields _ -> 8;
            case Nothing _ -> 9;
        };
    }
}
