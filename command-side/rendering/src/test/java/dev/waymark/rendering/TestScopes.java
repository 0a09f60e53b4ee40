package dev.waymark.rendering;

import dev.waymark.kernel.model.Column;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One scope that the tables of tests share: one day of 2023, a few variables, two relations.
public final class TestScopes {

    public static final Window DAY =
            new Window(
                    Instant.parse("2023-01-01T00:00:00Z"),
                    Instant.parse("2023-01-02T00:00:00Z"),
                    Instant.parse("2023-01-03T01:02:03Z"));

    public static final Map<String, String> VARIABLES =
            Map.of(
                    "x", "\"raw\"",
                    "n", "5",
                    "f", "1.5",
                    "b", "true",
                    "z", "null",
                    "l", "[\"a\",\"b\"]",
                    "m", "{\"k\":1}",
                    "s", "\"it's \\\\ \\u0041\"",
                    "expr", "{\"@sql\":\"t.a\"}");

    private static final Map<String, List<Column>> COLUMNS =
            Map.of(
                    "foo",
                    List.of(
                            new Column("a", "INT"),
                            new Column("b", "TEXT"),
                            new Column("c", "TEXT")),
                    "db.bar",
                    List.of(
                            new Column("c", "TEXT"),
                            new Column("a", "INT"),
                            new Column("b", "INT")),
                    "untyped",
                    List.of(new Column("a", null)));

    private TestScopes() {}

    public static MacroScope of(String dialect, RuntimeStage stage, Window window) {
        return new MacroScope(
                        dialect,
                        stage,
                        window,
                        new TreeMap<>(VARIABLES),
                        new TreeMap<>(),
                        new TreeMap<>(
                                Map.of("this_model", "\"cat\".\"s\".\"t__1\"", "gateway", "'dev'")))
                .withColumns(COLUMNS::get);
    }

    public static MacroScope of(String dialect) {
        return of(dialect, RuntimeStage.EVALUATING, DAY);
    }

    /// The text, or all problems as `line:column code message`.
    public static String render(String sql, MacroScope scope) {
        return switch (new Renderer().render(sql, scope)) {
            case Rendering.Rendered rendered -> rendered.text();
            case Rendering.Unrenderable no -> String.join("; ", problems(no));
        };
    }

    private static List<String> problems(Rendering.Unrenderable unrenderable) {
        return unrenderable.problems().stream()
                .map(p -> p.line() + ":" + p.column() + " " + p.code() + " " + p.message())
                .toList();
    }
}
