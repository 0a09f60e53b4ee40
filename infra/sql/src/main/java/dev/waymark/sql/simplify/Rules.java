package dev.waymark.sql.simplify;

import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;

/// The rules for one expression, in the order in which SQLMesh's simplifier has them; each looks at
/// one node.
final class Rules {

    private final Dialect dialect;

    Rules(Dialect dialect) {
        this.dialect = dialect;
    }

    /// Before its operands are looked at.
    Node down(Node node, Node parent) {
        return switch (node.kind()) {
            case BETWEEN -> Betweens.rewrite(node, parent);
            case AND, OR -> node.is(parent.kind()) ? node : Absorption.apply(Connectors.sort(node));
            case ARITHMETIC ->
                    Concats.isChain(node) && !Concats.isChain(parent) ? Concats.chain(node) : node;
            case CALL -> Cases.choice(Concats.call(node));
            case CASE -> Cases.rewrite(node);
            default -> node;
        };
    }

    /// After its operands are simple.
    Node up(Node node, Node parent) {
        return switch (node.kind()) {
            case NOT -> Nots.rewrite(node, dialect);
            case AND, OR -> connector(node, parent);
            case ARITHMETIC -> node.is(parent.kind()) ? same(node, parent) : Numbers.fold(node);
            case COMPARISON -> comparison(node);
            case NEGATIVE -> node.first().is(Kind.NEGATIVE) ? node.first().first() : node;
            case PAREN -> Parentheses.simplify(node, parent);
            default -> node;
        };
    }

    private static Node connector(Node node, Node parent) {
        Node flat = Connectors.flatten(node);
        return flat.is(parent.kind()) ? flat : Ranges.merge(Truth.simplify(flat, parent));
    }

    /// Inside a chain of one operator the whole chain is folded, at its top.
    private static Node same(Node node, Node parent) {
        return node.words().equals(parent.words()) ? node : Numbers.fold(node);
    }

    private static Node comparison(Node node) {
        Node folded = Numbers.compare(node);
        return folded.is(Kind.COMPARISON) ? Comparisons.sort(Equations.move(folded)) : folded;
    }
}
