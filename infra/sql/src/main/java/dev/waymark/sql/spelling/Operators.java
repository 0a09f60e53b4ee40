package dev.waymark.sql.spelling;

import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import dev.waymark.sql.tree.Shape;
import dev.waymark.sql.tree.Words;
import java.util.List;
import java.util.Set;

/// Operators that are also calls or words: `MOD(a, b)` is `a % b`, `a ^ b` is `POWER(a, b)` where
/// it is not XOR, `a <=> b` is `a IS NOT DISTINCT FROM b`.
final class Operators implements Rewrite {

    private static final Set<String> POWER = Set.of("duckdb", "postgres", "redshift");
    private static final List<String> CALL_OF_TWO = List.of("(", Words.HOLE, ",", Words.HOLE, ")");

    private final Dialect dialect;

    Operators(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public Node apply(Node node) {
        return spelled(node);
    }

    private Node spelled(Node node) {
        if (node.is(Kind.CALL) && isRemainder(node.words())) {
            return Node.binary(Kind.ARITHMETIC, operand(node.first()), "%", operand(node.last()));
        }
        return node.children().size() == 2 && node.words().size() == 3 ? binary(node) : node;
    }

    private static boolean isRemainder(List<String> words) {
        return words.getFirst().equals("MOD") && words.subList(1, words.size()).equals(CALL_OF_TWO);
    }

    /// The call held its arguments apart.
    private static Node operand(Node argument) {
        boolean binary = argument.is(Kind.ARITHMETIC) || argument.kind().isConnector();
        return binary ? Node.around(Kind.PAREN, "(", argument, ")") : argument;
    }

    private Node binary(Node node) {
        return switch (node.words().get(1)) {
            case "^" -> POWER.contains(dialect.name()) ? power(node) : node;
            case "<=>" ->
                    new Node(
                            Kind.PREDICATE,
                            List.of(Words.HOLE, "IS", "NOT", "DISTINCT", "FROM", Words.HOLE),
                            node.children());
            default -> node;
        };
    }

    private static Node power(Node node) {
        return new Shape(Kind.CALL)
                .words("POWER", "(")
                .nodes(node.children(), ",")
                .word(")")
                .build();
    }
}
