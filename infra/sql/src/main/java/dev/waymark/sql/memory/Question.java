package dev.waymark.sql.memory;

import dev.waymark.kernel.pack.PackedModel;
import dev.waymark.kernel.pack.Sink;
import dev.waymark.kernel.sql.Sql.Query;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.TreeMap;

/// Makes one digest of all that an answer depends on. What is packed can be read again, so that no
/// two questions read alike.
final class Question {

    private Question() {}

    static Key facts(String text, String dialect) {
        return key(new Sink().text("facts").text(text).text(dialect));
    }

    /// @param what is asked about the query
    static Key about(String what, Query query) {
        Sink asked = new Sink().text(what).text(query.text()).text(query.dialect());
        asked.text(query.defaultCatalog()).truth(query.optimise());
        new TreeMap<>(query.sources())
                .forEach((table, columns) ->
                        PackedModel.writeColumns(asked.text(table.value()), columns));
        return key(asked);
    }

    private static Key key(Sink asked) {
        ByteBuffer bytes = ByteBuffer.wrap(sha256().digest(asked.toBytes()));
        return new Key(bytes.getLong(), bytes.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /// Half of a SHA-256: two questions never share one.
    record Key(long high, long low) {}
}
