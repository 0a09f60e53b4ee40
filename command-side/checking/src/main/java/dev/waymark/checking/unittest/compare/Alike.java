package dev.waymark.checking.unittest.compare;

import dev.waymark.checking.unittest.cell.Cell;
import dev.waymark.checking.unittest.cell.Cell.Fields;
import dev.waymark.checking.unittest.cell.Cell.Items;
import dev.waymark.checking.unittest.cell.Cell.Number;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// When two values count as the same: NULL is the same as NULL; numbers that are not both whole may
/// differ by a hundred-thousandth of the larger one, as in SQLMesh.
final class Alike {

    private static final BigDecimal RELATIVE = new BigDecimal("1e-5");
    private static final BigDecimal ABSOLUTE = new BigDecimal("1e-8");

    private Alike() {}

    static boolean test(Cell one, Cell two) {
        if (one instanceof Number a && two instanceof Number b) {
            return numbers(a, b);
        } else if (one instanceof Items(List<Cell> a) && two instanceof Items(List<Cell> b)) {
            return a.size() == b.size() && all(a, b);
        } else if (one instanceof Fields a && two instanceof Fields b) {
            return a.values().keySet().equals(b.values().keySet())
                    && a.values().entrySet().stream().allMatch(field -> has(b, field));
        }
        return one.equals(two);
    }

    private static boolean all(List<Cell> one, List<Cell> two) {
        for (int i = 0; i < one.size(); i++) {
            if (!test(one.get(i), two.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean has(Fields fields, Map.Entry<String, Cell> field) {
        return test(field.getValue(), fields.values().getOrDefault(field.getKey(), Cell.NOTHING));
    }

    private static boolean numbers(Number one, Number two) {
        BigDecimal distance = one.value().subtract(two.value()).abs();
        if (one.whole() && two.whole()) {
            return distance.signum() == 0;
        }
        BigDecimal reach = one.value().abs().max(two.value().abs()).multiply(RELATIVE);
        return distance.compareTo(reach.max(ABSOLUTE)) <= 0;
    }
}
