package dev.waymark.sql.memory;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.sql.Sql.Query;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.TreeMap;

/// Writes all that an answer depends on into one digest. Each part goes with its length, so that no
/// two questions read alike.
final class Question {

    private final MessageDigest digest;

    private Question(String what) {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
        add(what);
    }

    static Key facts(String text, String dialect) {
        return new Question("facts").add(text).add(dialect).key();
    }

    /// @param what is asked about the query
    static Key about(String what, Query query) {
        Question question =
                new Question(what)
                        .add(query.text())
                        .add(query.dialect())
                        .add(query.defaultCatalog())
                        .add(query.optimise() ? "optimised" : "as written");
        new TreeMap<>(query.sources()).forEach(question::add);
        return question.key();
    }

    private void add(ModelName table, List<Column> columns) {
        add(table.value()).add(columns.size());
        columns.forEach(this::add);
    }

    private void add(Column column) {
        String type = column.type();
        add(column.name()).add(type == null ? 0 : 1).add(type == null ? "" : type);
    }

    private Question add(String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        add(bytes.length);
        digest.update(bytes);
        return this;
    }

    private Question add(int number) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).flip());
        return this;
    }

    private Key key() {
        ByteBuffer bytes = ByteBuffer.wrap(digest.digest());
        return new Key(bytes.getLong(), bytes.getLong());
    }

    /// Half of a SHA-256: two questions never share one.
    record Key(long high, long low) {}
}
