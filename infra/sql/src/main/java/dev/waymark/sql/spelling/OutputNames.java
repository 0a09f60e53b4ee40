package dev.waymark.sql.spelling;

import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import dev.waymark.sql.tree.Words;
import java.util.ArrayList;
import java.util.List;

/// Names of projections that have one without being given one: columns, casts of columns,
/// constants. As long as columns are not resolved, only the outermost query gets them.
public final class OutputNames {

    private OutputNames() {}

    static Node outermost(Node tree) {
        return switch (tree.kind()) {
            case SELECT -> named(tree);
            case SET, SUBQUERY -> firstQuery(tree);
            default -> tree;
        };
    }

    private static Node firstQuery(Node around) {
        List<Node> children = new ArrayList<>(around.children());
        int place = children.getFirst().is(Kind.WITH) ? 1 : 0;
        children.set(place, outermost(children.get(place)));
        return around.with(children);
    }

    /// The SELECT with names for its projections.
    public static Node named(Node select) {
        return select.map(
                part -> part.is(Kind.PROJECTIONS) ? part.map(OutputNames::projection) : part);
    }

    private static Node projection(Node projection) {
        String name = projection.words().size() == 1 ? plain(projection.first()) : "";
        return name.isEmpty() ? projection : as(projection, name);
    }

    public static Node as(Node projection, String name) {
        List<String> words = List.of(Words.HOLE, "AS", Words.identifier(name));
        return new Node(Kind.PROJECTION, words, List.of(projection.first()));
    }

    /// The name of a projection, given or not; empty when it has none.
    public static String of(Node projection) {
        return projection(projection).name();
    }

    private static String plain(Node expression) {
        return switch (expression.kind()) {
            case COLUMN, FIELD -> expression.name();
            case NUMBER, STRING -> constant(expression);
            case CAST, PAREN -> inside(expression.first());
            default -> "";
        };
    }

    /// What SQLMesh takes for the name of something in a cast or in parentheses: that of a column,
    /// or a constant that comes first in it.
    private static String inside(Node expression) {
        return switch (expression.kind()) {
            case COLUMN, FIELD -> expression.name();
            case NUMBER, STRING -> constant(expression);
            case CAST -> inside(expression.first());
            case CALL -> argument(expression);
            default -> expression.children().isEmpty() ? "" : constant(expression.first());
        };
    }

    private static String argument(Node call) {
        boolean star = call.words().size() > 2 && call.words().get(2).equals("*");
        boolean none = call.children().isEmpty();
        return star ? "*" : none ? "" : constant(call.first());
    }

    private static String constant(Node node) {
        return switch (node.kind()) {
            case NUMBER -> node.words().getFirst();
            case STRING -> inner(node.words().getFirst());
            default -> "";
        };
    }

    private static String inner(String string) {
        return string.startsWith("'") ? string.substring(1, string.length() - 1) : "";
    }

    /// A name for every projection that still has none, by its place.
    public static Node numbered(Node projections) {
        List<Node> numbered = new ArrayList<>();
        for (Node written : projections.children()) {
            Node projection = projection(written);
            boolean open = projection.words().size() == 1 && !projection.first().is(Kind.STAR);
            numbered.add(open ? as(projection, "_col_" + numbered.size()) : projection);
        }
        return projections.with(numbered);
    }
}
