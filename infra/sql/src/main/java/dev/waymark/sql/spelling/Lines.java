package dev.waymark.sql.spelling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Tables that lie beside the classes, one file for each dialect.
final class Lines {

    private Lines() {}

    /// None for a dialect without a table.
    static List<String> of(String table, String dialect) {
        String name = table + "/" + dialect + ".txt";
        try (InputStream in = Lines.class.getResourceAsStream(name)) {
            return in == null
                    ? List.of()
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
