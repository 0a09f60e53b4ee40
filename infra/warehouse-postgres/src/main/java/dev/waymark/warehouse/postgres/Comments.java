package dev.waymark.warehouse.postgres;

import dev.waymark.warehouse.Dress;
import dev.waymark.warehouse.postgres.Shape.Field;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Comments on tables, views and their columns. Only what differs is written: a comment takes a
/// lock that others may wait for.
///
/// @param wanted whether the connection's settings ask for them
record Comments(boolean wanted) {

    /// Gives them to what is there now, also where nobody knows what it has.
    void give(Session session, String quoted, Dress dress) throws SQLException {
        if (dress.isCommented()) {
            change(session, quoted, null, dress);
        }
    }

    /// @param old what it was before, of which it may have kept the comments; null to look
    void change(Session session, String quoted, @Nullable Shape old, Dress dress)
            throws SQLException {
        if (wanted && (old == null || old.isCommented() || dress.isCommented())) {
            Shape now = Shapes.of(session, List.of(quoted)).get(quoted);
            String kind = now != null && now.isView() ? "VIEW" : "TABLE";
            session.run(on(kind, quoted, now, now, dress));
        }
    }

    /// @param kind `TABLE` or `VIEW`
    /// @param old what has comments already; null for nothing
    /// @param like what has the columns
    List<String> on(
            String kind, String quoted, @Nullable Shape old, @Nullable Shape like, Dress dress) {
        List<String> comments = new ArrayList<>();
        if (wanted && !Objects.equals(dress.comment(), old == null ? null : old.comment())) {
            comments.add(comment(kind + " " + quoted, dress.comment()));
        }
        for (Field field : !wanted || like == null ? List.<Field>of() : like.fields()) {
            String text = dress.columnComments().get(field.name());
            if (!Objects.equals(text, old == null ? null : old.comment(field.name()))) {
                comments.add(comment("COLUMN " + quoted + "." + Sql.quoted(field.name()), text));
            }
        }
        return comments;
    }

    private static String comment(String on, @Nullable String text) {
        return "COMMENT ON %s IS %s".formatted(on, Sql.literal(text));
    }
}
