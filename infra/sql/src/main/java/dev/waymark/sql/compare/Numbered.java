package dev.waymark.sql.compare;

import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import java.util.stream.Stream;

/// Ordinals that are left in GROUP BY or ORDER BY.
final class Numbered {

    private Numbered() {}

    static boolean in(Node before, Node after) {
        return isNumbered(before) || isNumbered(after);
    }

    private static boolean isNumbered(Node query) {
        return query.children().stream()
                .filter(part ->
                        part.is(Kind.GROUP) || part.is(Kind.ORDER) || part.is(Kind.DISTINCT))
                .flatMap(part -> part.children().stream())
                .flatMap(item -> item.is(Kind.ORDERED) ? item.children().stream() : Stream.of(item))
                .anyMatch(item -> item.is(Kind.NUMBER));
    }
}
