package dev.waymark.sql.compare;

import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Goes through two trees in lock step. Everything must be equal but the select lists, which may
/// grow (semantics 3.6).
final class Walk {

    private final List<String> added;
    private final boolean resolved;

    Walk(List<String> added, boolean resolved) {
        this.added = added;
        this.resolved = resolved;
    }

    /// Where the trees differ; null when they do not.
    ///
    /// @param counted whether ordinals around this query count its projections
    @Nullable String difference(Node before, Node after, boolean counted) {
        if (!before.is(after.kind())) {
            return Place.of(before);
        }
        return switch (before.kind()) {
            case SELECT -> select(before, after, counted || Numbered.in(before, after));
            case SET -> parts(before, after, counted || Numbered.in(before, after));
            case SUBQUERY -> parts(before, after, counted);
            default -> parts(before, after, false);
        };
    }

    private @Nullable String parts(Node before, Node after, boolean counted) {
        if (!before.words().equals(after.words())) {
            return Place.of(before);
        }
        for (int i = 0; i < before.children().size(); i++) {
            String where = difference(before.children().get(i), after.children().get(i), counted);
            if (where != null) {
                return Place.in(before, where);
            }
        }
        return null;
    }

    private @Nullable String select(Node before, Node after, boolean counted) {
        String missing = Clauses.difference(before, after);
        if (missing != null) {
            return missing;
        }
        for (int i = 0; i < before.children().size(); i++) {
            Node old = before.children().get(i);
            Node young = after.children().get(i);
            String where =
                    old.is(Kind.PROJECTIONS)
                            ? new Projections(old, young, after)
                                    .difference(counted, resolved, added)
                            : difference(old, young, false);
            if (where != null) {
                return Place.in(old, where);
            }
        }
        return null;
    }
}
