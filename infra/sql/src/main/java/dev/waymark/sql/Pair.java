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

/// Two forms of a query. They are compared with resolved columns when those are certain on both
/// sides; otherwise, both alike, by their spelling and names alone.
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
        return before.query().optimise() && after.query().optimise()
                ? optimised(old, young)
                : plain(old, young);
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
        String lost = onlyOne(first, second);
        if (lost != null) {
            return new Likeness.Different(lost);
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

    /// Columns that resolve on one side only, though all tables are known, are a difference.
    private static @Nullable String onlyOne(Resolution first, Resolution second) {
        if (first.isCertain() == second.isCertain()) {
            return null;
        }
        Resolution doubtful = first.isCertain() ? second : first;
        return doubtful.has(Doubt.Kind.SOURCE) ? null : reason(doubtful.doubts());
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
