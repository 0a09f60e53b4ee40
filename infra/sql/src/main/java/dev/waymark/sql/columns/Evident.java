package dev.waymark.sql.columns;

import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import dev.waymark.sql.tree.Shape;
import java.util.List;

/// A select list of nothing but casts that have names says what it puts out by itself, whatever it
/// reads, and models are often written so. The rest of such a query need not be understood.
final class Evident {

    private static final Node NOTHING = Node.leaf(Kind.NULL, "NULL");

    private Evident() {}

    /// As much of a query as its columns depend on.
    static Node part(Node query) {
        return query.is(Kind.SELECT)
                ? query.child(Kind.PROJECTIONS)
                        .filter(list -> list.children().stream().allMatch(Evident::isNamedCast))
                        .map(Evident::select)
                        .orElse(query)
                : query;
    }

    private static boolean isNamedCast(Node projection) {
        return projection.is(Kind.PROJECTION)
                && projection.first().is(Kind.CAST)
                && !projection.name().isEmpty();
    }

    private static Node select(Node list) {
        Node casts = list.map(projection -> projection.map(Evident::ofNothing));
        return new Shape(Kind.SELECT).word("SELECT").nodes(List.of(casts), "").build();
    }

    private static Node ofNothing(Node cast) {
        return cast.with(List.of(NOTHING, cast.last()));
    }
}
