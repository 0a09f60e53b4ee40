package dev.waymark.sql;

import dev.waymark.rendering.token.Scanner;
import dev.waymark.rendering.token.Token;
import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.relocate.Reference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Remembers where the names stand in texts that differ in nothing but the digits of their
/// literals: those of a thousand batches of one model, of which only the first is parsed. Safe for
/// threads.
final class SameNames {

    private static final int MOST = 1000;

    /// Stands in no SQL.
    private static final String DIGIT = "\0";

    private final Map<Shape, List<Reference>> kept =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Shape, List<Reference>> oldest) {
                    return size() > MOST;
                }
            };

    private record Shape(String text, Dialect dialect) {

        static Shape of(String text, Dialect dialect) {
            String shape =
                    Scanner.scan(text, dialect.name()).stream()
                            .map(Shape::of)
                            .collect(Collectors.joining());
            return new Shape(shape, dialect);
        }

        private static String of(Token token) {
            return switch (token.kind()) {
                case STRING, NUMBER -> token.text().replaceAll("[0-9]", DIGIT);
                case WORD, QUOTED, SYMBOL, MACRO, COMMENT, WHITESPACE, UNCLOSED -> token.text();
            };
        }

        /// Whether none of the names is itself a literal with digits, such as that of a file.
        boolean holds(List<Reference> references) {
            return references.stream()
                    .noneMatch(name -> text.substring(name.start(), name.end()).contains(DIGIT));
        }
    }

    List<Reference> in(String text, Dialect dialect, Supplier<List<Reference>> reading) {
        Shape shape = Shape.of(text, dialect);
        List<Reference> known = known(shape);
        if (known != null) {
            return known;
        }
        List<Reference> read = reading.get();
        if (shape.holds(read)) {
            keep(shape, read);
        }
        return read;
    }

    private synchronized @Nullable List<Reference> known(Shape shape) {
        return kept.get(shape);
    }

    private synchronized void keep(Shape shape, List<Reference> references) {
        kept.put(shape, references);
    }
}
