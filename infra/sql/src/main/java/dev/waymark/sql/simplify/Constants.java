package dev.waymark.sql.simplify;

import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;

/// Literals, dates written as casts among them.
final class Constants {

    private static final String DATE = "'[0-9]{4}-[0-9]{2}-[0-9]{2}([ T].*)?'";

    private Constants() {}

    static boolean is(Node node) {
        return switch (node.kind()) {
            case NUMBER, STRING, BOOLEAN, NULL -> true;
            case NEGATIVE -> is(node.first());
            case CAST -> isDate(node);
            default -> false;
        };
    }

    private static boolean isDate(Node cast) {
        String type = cast.last().words().getFirst();
        boolean temporal = type.startsWith("DATE") || type.startsWith("TIMESTAMP");
        return temporal
                && cast.first().is(Kind.STRING)
                && cast.first().words().getFirst().matches(DATE);
    }
}
