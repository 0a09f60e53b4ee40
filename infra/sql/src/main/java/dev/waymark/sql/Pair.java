package dev.waymark.sql;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.sql.Likeness;
import dev.waymark.kernel.sql.Sql.Query;
import dev.waymark.sql.canonical.Canonical;
import dev.waymark.sql.compare.Comparison;
import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.identifier.Names;
import dev.waymark.sql.resolve.Doubt;
import dev.waymark.sql.resolve.Resolution;
import dev.waymark.sql.resolve.Typing;
import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import dev.waymark.sql.tree.Opaque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Two forms of a query. Each is brought as far as its columns are certain: resolved and
/// simplified, or by its spelling and names alone. One of each kind differ but for texts that say
/// everything already.
record Pair(Side before, Side after) {

    /// One form of the query, and what was made of it.
    record Side(Query query, Dialect dialect, Reading reading) {

        Node plain() {
            Node tree = Objects.requireNonNull(reading.tree());
            return Canonical.plain(tree, dialect, query.defaultCatalog());
        }

        Resolution resolve(Node plain) {
            return Canonical.resolve(plain, query, dialect, Typing.NONE);
        }

        Node simplify(Resolution resolution) {
            return Canonical.simplify(resolution.tree(), dialect);
        }

        /// The canonical form, as far as that can be had.
        Node furthest(Node plain) {
            if (!query.optimise()) {
                return plain;
            }
            Resolution resolution = resolve(plain);
            return resolution.isCertain() ? simplify(resolution) : plain;
        }

        /// Without blanks and comments.
        List<String> words() {
            return Opaque.words(query.text(), dialect);
        }

        /// Names of the columns of every table that the text names; empty for unknown ones.
        List<List<String>> columnNames() {
            return reading.references().stream()
                    .map(each -> Names.full(each.parts(), dialect, query.defaultCatalog()))
                    .map(name -> query.sources().getOrDefault(name, List.of()))
                    .map(columns -> columns.stream().map(Column::name).toList())
                    .toList();
        }
    }

    Likeness likeness() {
        String unread = unread();
        if (unread != null) {
            return sameWords() ? new Likeness.Same() : new Likeness.Unreadable(unread);
        }
        Node old = before.plain();
        Node young = after.plain();
        boolean first = before.query().optimise();
        boolean second = after.query().optimise();
        if (!first && !second) {
            return plain(old, young);
        }
        return first && second ? optimised(old, young) : oneOptimised(old, young);
    }

    private @Nullable String unread() {
        if (!before.reading().isUnderstood()) {
            return reason(before.reading());
        }
        return after.reading().isUnderstood() ? null : reason(after.reading());
    }

    private static String reason(Reading reading) {
        return reading.refusal() == null
                ? "the query has a clause that is not understood"
                : reading.refusal().message();
    }

    /// Texts that differ in blanks and comments only are the same, whatever they mean; columns
    /// behind a star must be the same, too.
    private boolean sameWords() {
        return before.words().equals(after.words()) && sameColumns();
    }

    private boolean sameColumns() {
        return before.columnNames().equals(after.columnNames());
    }

    private Likeness optimised(Node old, Node young) {
        Resolution first = before.resolve(old);
        Resolution second = after.resolve(young);
        if (first.isCertain() && second.isCertain()) {
            return Comparison.of(before.simplify(first), after.simplify(second), true);
        }
        if (first.isCertain() != second.isCertain()) {
            return oneCertain(first.isCertain() ? second : first, old, young);
        }
        boolean hidden = first.has(Doubt.Kind.NAME) || second.has(Doubt.Kind.NAME);
        return hidden ? careful(plain(old, young)) : plain(old, young);
    }

    /// Where names of outputs hide others, an addition may hide one more.
    private static Likeness careful(Likeness likeness) {
        return likeness instanceof Likeness.OnlyAdditions
                ? new Likeness.Different("names of outputs that hide others")
                : likeness;
    }

    /// Columns that resolve on one side only are a difference, unless nothing had to be resolved.
    private Likeness oneCertain(Resolution doubtful, Node old, Node young) {
        return oneOptimised(old, young) instanceof Likeness.Same
                ? new Likeness.Same()
                : new Likeness.Different(reason(doubtful.doubts()));
    }

    /// Additions are not looked for where one side is resolved and the other is not.
    private Likeness oneOptimised(Node old, Node young) {
        Likeness likeness = Comparison.of(before.furthest(old), after.furthest(young), false);
        return likeness instanceof Likeness.OnlyAdditions
                ? new Likeness.Different("how its columns are resolved")
                : likeness;
    }

    private static String reason(List<Doubt> doubts) {
        return "columns: " + doubts.getFirst().reason();
    }

    private Likeness plain(Node old, Node young) {
        return hasStar(old) && !sameColumns()
                ? new Likeness.Different("columns of the tables that a star reads")
                : Comparison.of(old, young, false);
    }

    private static boolean hasStar(Node node) {
        return node.is(Kind.STAR) || node.children().stream().anyMatch(Pair::hasStar);
    }
}
