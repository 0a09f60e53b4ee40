package dev.waymark.sql.identifier;

import dev.waymark.kernel.model.ModelName;
import dev.waymark.rendering.token.Scanner;
import dev.waymark.rendering.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Names of tables, from text to full and folded.
public final class Names {

    private Names() {}

    /// The parts of a dotted name. In BigQuery dashes belong to a name, and one pair of quotes may
    /// stand around all of it.
    public static List<Identifier> parts(String written, Dialect dialect) {
        List<String> parts = new ArrayList<>(List.of(""));
        for (Token token : Scanner.scan(written.strip(), dialect.name())) {
            boolean ends = token.isSymbol(".") || endsInDot(token);
            String text = ends ? token.text().replace(".", "") : token.text();
            parts.add(parts.removeLast() + (token.isBlank() ? "" : text));
            if (ends) {
                parts.add("");
            }
        }
        return parts.stream().map(Identifier::of).flatMap(each -> inner(each, dialect)).toList();
    }

    /// `p-1.raw`: to the scanner, `1.` is a number.
    private static boolean endsInDot(Token token) {
        return token.kind() == Token.Kind.NUMBER && token.text().endsWith(".");
    }

    private static Stream<Identifier> inner(Identifier part, Dialect dialect) {
        return dialect.is("bigquery") && part.quoted()
                ? Stream.of(part.name().split("\\.")).map(each -> new Identifier(each, true))
                : Stream.of(part);
    }

    /// The full name: folded, with the default catalog in front when it has a schema and no
    /// catalog.
    public static ModelName full(List<Identifier> parts, Dialect dialect, String defaultCatalog) {
        return full(dialect.foldTable(parts), defaultCatalog);
    }

    /// @param folded parts, the table last
    public static ModelName full(List<String> folded, String defaultCatalog) {
        if (folded.size() != 2 || defaultCatalog.isEmpty()) {
            return ModelName.of(folded);
        }
        List<String> parts = new ArrayList<>(folded);
        parts.addFirst(defaultCatalog);
        return ModelName.of(parts);
    }
}
