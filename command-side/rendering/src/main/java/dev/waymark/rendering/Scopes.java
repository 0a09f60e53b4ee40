package dev.waymark.rendering;

import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Model;
import dev.waymark.rendering.token.Literals;
import dev.waymark.rendering.token.Scanner;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Scopes of the texts of a model.
public final class Scopes {

    private Scopes() {}

    /// The model's variables, macros and definitions, with `@model_kind_name` added. A model whose
    /// kind knows no interval sees no start and no end (semantics 1.11).
    ///
    /// @param locals replacement SQL by name, over everything else
    public static MacroScope of(
            Model model, RuntimeStage stage, Window window, Map<String, String> locals) {
        return new MacroScope(
                model.dialect(),
                stage,
                visible(model.kind(), window),
                model.variables(),
                model.macros(),
                locals(model, locals),
                definitions(model),
                Columns.UNKNOWN,
                Map.of());
    }

    private static Window visible(Kind kind, Window window) {
        return kind.isOnlyExecutionTime() ? new Window(null, null, window.execution()) : window;
    }

    private static SortedMap<String, String> locals(Model model, Map<String, String> locals) {
        SortedMap<String, String> all = new TreeMap<>();
        all.put("model_kind_name", Literals.string(model.kind().label(), model.dialect()));
        all.put("this_model", table(model));
        locals.forEach((name, sql) -> all.put(name.toLowerCase(Locale.ROOT), sql));
        return all;
    }

    /// While there is no table yet, a model is called by its name.
    private static String table(Model model) {
        return model.name().parts().stream()
                .map(part -> Literals.name(part, model.dialect()))
                .collect(Collectors.joining("."));
    }

    private static List<String> definitions(Model model) {
        return statements(model.body()).stream()
                .filter(text -> isDefinition(text, model.dialect()))
                .toList();
    }

    private static List<String> statements(Body body) {
        return switch (body) {
            case Body.Query query -> query.before();
            case Body.SeedRows seed -> seed.before();
            case Body.Nothing _, Body.Python _ -> List.of();
        };
    }

    private static boolean isDefinition(String text, String dialect) {
        return text.indexOf('@') >= 0
                && Scanner.scan(text, dialect).stream()
                        .filter(token -> !token.isBlank())
                        .limit(1)
                        .anyMatch(token -> token.text().equalsIgnoreCase("@def"));
    }
}
