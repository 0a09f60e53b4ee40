package dev.waymark.sql.resolve;

import java.util.ArrayList;
import java.util.List;

/// Collects doubts.
final class Doubts {

    private final List<Doubt> reasons = new ArrayList<>();

    void column(String reason) {
        reasons.add(new Doubt(Doubt.Kind.COLUMN, reason));
    }

    /// A column that is of no table, or of several, whatever else is true.
    void unresolved(String column, String reason) {
        reasons.add(new Doubt(Doubt.Kind.COLUMN, column + reason, column));
    }

    void name(String reason) {
        reasons.add(new Doubt(Doubt.Kind.NAME, reason));
    }

    void source(String name) {
        reasons.add(new Doubt(Doubt.Kind.SOURCE, "the columns of " + name + " are not known"));
    }

    List<Doubt> reasons() {
        return List.copyOf(reasons);
    }
}
