package dev.waymark.applying.query;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Kind.OnChange;
import dev.waymark.kernel.model.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Which columns a kept table has after a forward-only change: a model may ignore that its query
/// has lost some, or has gained some (semantics 7.6).
///
/// @param keepsOld whether columns that the query lacks stay, and changed types stay as they were
/// @param takesNew whether columns that only the query has are added
public record KeptColumns(boolean keepsOld, boolean takesNew) {

    public static KeptColumns of(Model model) {
        Kind.Evolution evolution = model.kind().evolution();
        return evolution == null
                ? new KeptColumns(false, true)
                : new KeptColumns(
                        evolution.onDestructiveChange() == OnChange.IGNORE,
                        evolution.onAdditiveChange() != OnChange.IGNORE);
    }

    /// Whether the table always takes the shape of its query.
    boolean followsQuery() {
        return !keepsOld && takesNew;
    }

    /// The table's columns after the change.
    ///
    /// @param present what it has
    /// @param wanted what its query has
    public List<Column> after(List<Column> present, List<Column> wanted) {
        Map<String, Column> old = byName(present);
        Map<String, Column> own = byName(wanted);
        List<Column> all = new ArrayList<>();
        for (Column column : wanted) {
            Column there = old.get(folded(column));
            if (there != null || takesNew) {
                all.add(keepsOld && there != null ? there : column);
            }
        }
        if (keepsOld) {
            present.stream().filter(column -> !own.containsKey(folded(column))).forEach(all::add);
        }
        return List.copyOf(all);
    }

    static boolean has(List<Column> columns, Column column) {
        return columns.stream().anyMatch(other -> folded(other).equals(folded(column)));
    }

    private static Map<String, Column> byName(List<Column> columns) {
        return columns.stream()
                .collect(Collectors.toMap(KeptColumns::folded, c -> c, (first, _) -> first));
    }

    private static String folded(Column column) {
        return column.name().toLowerCase(Locale.ROOT);
    }
}
