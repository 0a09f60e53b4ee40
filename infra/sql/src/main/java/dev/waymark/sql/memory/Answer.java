package dev.waymark.sql.memory;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.sql.Sql.QueryFacts;
import dev.waymark.kernel.sql.Sql.Refusal;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Answers as texts in a row: each one's length in UTF-8, then its bytes; length -1 for null.
final class Answer {

    private Answer() {}

    static byte[] of(QueryFacts facts) {
        List<@Nullable String> texts = new ArrayList<>();
        Refusal refusal = facts.refusal();
        texts.add(refusal == null ? null : refusal.message());
        texts.add(refusal == null ? null : String.valueOf(refusal.line()));
        texts.add(refusal == null ? null : String.valueOf(refusal.column()));
        texts.addAll(facts.tables());
        return bytes(texts);
    }

    static QueryFacts facts(byte[] bytes) {
        List<@Nullable String> texts = texts(bytes);
        String message = texts.get(0);
        return new QueryFacts(
                message == null,
                message == null ? null : new Refusal(message, number(texts, 1), number(texts, 2)),
                new TreeSet<>(texts.subList(3, texts.size())));
    }

    private static int number(List<@Nullable String> texts, int index) {
        return Integer.parseInt(String.valueOf(texts.get(index)));
    }

    /// @param columns null when they are not known
    static byte[] of(@Nullable List<Column> columns) {
        if (columns == null) {
            return bytes(List.of("unknown"));
        }
        List<@Nullable String> texts = new ArrayList<>();
        columns.forEach(column -> {
            texts.add(column.name());
            texts.add(column.type());
        });
        return bytes(texts);
    }

    /// An odd number of texts says that the columns are not known.
    static @Nullable List<Column> columns(byte[] bytes) {
        List<@Nullable String> texts = texts(bytes);
        if (texts.size() % 2 == 1) {
            return null;
        }
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < texts.size(); i += 2) {
            columns.add(new Column(String.valueOf(texts.get(i)), texts.get(i + 1)));
        }
        return columns;
    }

    static byte[] ofNames(List<String> names) {
        return bytes(new ArrayList<>(names));
    }

    static List<String> names(byte[] bytes) {
        return texts(bytes).stream().map(String::valueOf).toList();
    }

    private static byte[] bytes(List<@Nullable String> texts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String text : texts) {
            byte[] part = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
            int length = text == null ? -1 : part.length;
            all.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static List<@Nullable String> texts(byte[] bytes) {
        ByteBuffer all = ByteBuffer.wrap(bytes);
        List<@Nullable String> texts = new ArrayList<>();
        while (all.hasRemaining()) {
            int length = all.getInt();
            texts.add(length < 0 ? null : text(all, length));
        }
        return texts;
    }

    private static String text(ByteBuffer all, int length) {
        String text = new String(all.array(), all.position(), length, StandardCharsets.UTF_8);
        all.position(all.position() + length);
        return text;
    }
}
