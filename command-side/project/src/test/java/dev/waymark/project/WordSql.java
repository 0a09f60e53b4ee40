package dev.waymark.project;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.sql.Likeness;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.rendering.token.Brackets;
import dev.waymark.rendering.token.Scanner;
import dev.waymark.rendering.token.Span;
import dev.waymark.rendering.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A mind that understands just enough SQL for projects in tests: tables behind FROM and JOIN,
/// plain select lists. It takes `month` for a unit of time, and knows no locks.
public final class WordSql implements Sql {

    @Override
    public QueryFacts facts(String text, String dialect) {
        List<Token> tokens = solid(text, dialect);
        SortedSet<String> tables = new TreeSet<>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).isWord("FROM") || tokens.get(i).isWord("JOIN")) {
                path(tokens, i + 1, tables);
            }
        }
        tables.removeIf(table -> text.matches("(?is).*(with|,)\\s+" + table + "\\s+as\\s*\\(.*"));
        return new QueryFacts(!text.contains("SELECT SELECT"), refusal(text), tables);
    }

    private static void path(List<Token> tokens, int from, SortedSet<String> tables) {
        StringBuilder path = new StringBuilder();
        int at = from;
        while (at < tokens.size() && !tokens.get(at).isSymbol("(")) {
            path.append(tokens.get(at).text());
            if (at + 1 >= tokens.size() || !tokens.get(at + 1).isSymbol(".")) {
                break;
            }
            path.append('.');
            at += 2;
        }
        boolean function = at + 1 < tokens.size() && tokens.get(at + 1).isSymbol("(");
        if (!path.isEmpty() && !function) {
            tables.add(path.toString());
        }
    }

    private static @Nullable Refusal refusal(String text) {
        int at = text.indexOf("SELECT SELECT");
        int line = (int) text.substring(0, Math.max(0, at)).lines().count();
        return at < 0 ? null : new Refusal("unexpected SELECT", Math.max(1, line), 8);
    }

    @Override
    public Likeness compare(Query before, Query after) {
        return before.text().equals(after.text())
                ? new Likeness.Same()
                : new Likeness.Different("text");
    }

    @Override
    public @Nullable List<Column> columns(Query query) {
        if (query.text().contains("FOR UPDATE")) {
            return null;
        }
        List<Token> tokens = solid(query.text(), query.dialect());
        int from = 0;
        while (from < tokens.size() && !tokens.get(from).isWord("FROM")) {
            from++;
        }
        List<Column> columns = new ArrayList<>();
        for (Span piece : Brackets.split(tokens.subList(1, from), ",")) {
            if (piece.isEmpty()) {
                continue;
            }
            if (piece.tokens().getFirst().isSymbol("*")) {
                if (query.sources().isEmpty()) {
                    return null;
                }
                columns.addAll(query.sources().values().iterator().next());
            } else {
                String name = bare(piece.tokens().getLast().text());
                columns.add(
                        new Column(name.equals("month") ? "_col_" + columns.size() : name, null));
            }
        }
        return columns;
    }

    @Override
    public String relocate(
            String text, String dialect, String defaultCatalog, Map<ModelName, String> tables) {
        return text;
    }

    @Override
    public String named(String query, String dialect) {
        return query;
    }

    @Override
    public ModelName normalise(String written, String dialect, String defaultCatalog) {
        List<String> parts = new ArrayList<>();
        for (Span part : Brackets.split(solid(written, dialect), ".")) {
            parts.add(part(part.text()));
        }
        if (parts.size() == 2 && !defaultCatalog.isEmpty()) {
            parts.addFirst(defaultCatalog);
        }
        return ModelName.of(parts);
    }

    @Override
    public String quote(String identifier, String dialect) {
        return '"' + identifier + '"';
    }

    private static String part(String written) {
        return written.startsWith("\"") ? bare(written) : written.toLowerCase(Locale.ROOT);
    }

    private static String bare(String written) {
        return written.replace("\"", "");
    }

    private static List<Token> solid(String text, String dialect) {
        return Scanner.scan(text, dialect).stream().filter(token -> !token.isBlank()).toList();
    }
}
