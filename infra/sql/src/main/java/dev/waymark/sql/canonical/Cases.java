package dev.waymark.sql.canonical;

import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import dev.waymark.sql.tree.Shape;
import dev.waymark.sql.tree.Words;
import java.util.List;

/// `CASE a WHEN 1 ..` as `CASE WHEN a = 1 ..`, and a CASE whose first condition is TRUE as its
/// value. A TRUE further down is left alone.
final class Cases {

    private Cases() {}

    static Node rewrite(Node choice) {
        boolean operand = choice.words().get(1).equals(Words.HOLE);
        Node searched = operand ? searched(choice) : choice;
        return Truth.isTrue(searched.first()) ? searched.children().get(1) : searched;
    }

    private static Node searched(Node choice) {
        List<Node> children = choice.children();
        boolean otherwise = choice.words().contains("ELSE");
        int end = otherwise ? children.size() - 1 : children.size();
        Shape shape = new Shape(Kind.CASE).word("CASE");
        for (int i = 1; i < end; i += 2) {
            Node condition =
                    Node.binary(Kind.COMPARISON, children.getFirst(), "=", children.get(i));
            shape.word("WHEN").node(condition).word("THEN").node(children.get(i + 1));
        }
        return (otherwise ? shape.word("ELSE").node(choice.last()) : shape).word("END").build();
    }
}
