package dev.waymark.sql.simplify;

import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import dev.waymark.sql.tree.Shape;
import dev.waymark.sql.tree.Words;
import java.util.ArrayList;
import java.util.List;

/// `CASE a WHEN 1 ..` as `CASE WHEN a = 1 ..`, and a CASE or IF whose condition is a constant as
/// its value. A TRUE that is not the first condition is left alone.
final class Cases {

    private Cases() {}

    static Node rewrite(Node choice) {
        boolean operand = choice.words().get(1).equals(Words.HOLE);
        Node searched = possible(operand ? searched(choice) : choice);
        boolean first = searched.is(Kind.CASE) && Truth.isTrue(searched.first());
        return first ? searched.children().get(1) : searched;
    }

    private static Node searched(Node choice) {
        List<Node> children = choice.children();
        List<Node> branches = new ArrayList<>();
        for (int i = 1; i < end(choice); i += 2) {
            branches.add(Node.binary(Kind.COMPARISON, children.getFirst(), "=", children.get(i)));
            branches.add(children.get(i + 1));
        }
        return built(branches, choice);
    }

    private static int end(Node choice) {
        int size = choice.children().size();
        return otherwise(choice) ? size - 1 : size;
    }

    private static boolean otherwise(Node choice) {
        return choice.words().contains("ELSE");
    }

    /// Without the branches that are never taken.
    private static Node possible(Node choice) {
        List<Node> branches = new ArrayList<>();
        for (int i = 0; i < end(choice); i += 2) {
            if (!Truth.isNever(choice.children().get(i))) {
                branches.addAll(choice.children().subList(i, i + 2));
            }
        }
        if (branches.size() == end(choice)) {
            return choice;
        }
        return branches.isEmpty() ? rest(choice) : built(branches, choice);
    }

    private static Node rest(Node choice) {
        return otherwise(choice) ? choice.last() : Node.leaf(Kind.NULL, "NULL");
    }

    /// @param choice gives the ELSE
    private static Node built(List<Node> branches, Node choice) {
        Shape shape = new Shape(Kind.CASE).word("CASE");
        for (int i = 0; i < branches.size(); i += 2) {
            shape.word("WHEN").node(branches.get(i)).word("THEN").node(branches.get(i + 1));
        }
        return (otherwise(choice) ? shape.word("ELSE").node(choice.last()) : shape)
                .word("END")
                .build();
    }

    /// `IF(TRUE, a, b)` as `a`.
    static Node choice(Node call) {
        List<Node> arguments = call.children();
        boolean choice =
                call.is(Kind.CALL) && call.words().getFirst().equals("IF") && arguments.size() == 3;
        if (!choice) {
            return call;
        }
        return Truth.isTrue(arguments.getFirst())
                ? arguments.get(1)
                : Truth.isNever(arguments.getFirst()) ? arguments.getLast() : call;
    }
}
