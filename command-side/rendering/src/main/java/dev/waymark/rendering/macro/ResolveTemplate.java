package dev.waymark.rendering.macro;

import dev.waymark.rendering.RuntimeStage;
import dev.waymark.rendering.token.Literals;
import dev.waymark.rendering.token.Scanner;
import dev.waymark.rendering.token.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `@RESOLVE_TEMPLATE('.../@{catalog_name}/@{schema_name}/@{table_name}'[, mode := 'table'])`: a
/// place named after the table behind `@this_model`; unchanged while loading.
final class ResolveTemplate implements Macro {

    @Override
    public String name() {
        return "RESOLVE_TEMPLATE";
    }

    @Override
    public Parameters parameters() {
        return Parameters.of("template").optionally("mode");
    }

    @Override
    public List<String> expand(Call call) {
        String template = call.required("template");
        @Nullable String table = call.local("this_model");
        if (table != null) {
            return List.of(
                    resolved(
                            call,
                            Fragments.bare(template, call.dialect()),
                            parts(table, call.dialect())));
        }
        return call.stage() == RuntimeStage.LOADING
                ? List.of(template)
                : call.refuse(
                        "@this_model must be present in order to use @RESOLVE_TEMPLATE.",
                        "Use it where a table exists: in a query, a statement around it, or an audit.");
    }

    private static String resolved(Call call, String template, List<String> parts) {
        String text =
                template.replace("@{catalog_name}", part(parts, 3))
                        .replace("@{schema_name}", part(parts, 2))
                        .replace("@{table_name}", part(parts, 1));
        @Nullable String mode = call.optional("mode");
        boolean asTable =
                mode != null && Fragments.bare(mode, call.dialect()).equalsIgnoreCase("table");
        return asTable ? text : Literals.string(text, call.dialect());
    }

    /// The n-th part from the end; empty when the name is shorter.
    private static String part(List<String> parts, int fromEnd) {
        return parts.size() < fromEnd ? "" : parts.get(parts.size() - fromEnd);
    }

    /// Of the first table behind FROM where `@this_model` is a sub-query, as in audits of a time
    /// range.
    private static List<String> parts(String table, String dialect) {
        List<String> parts = new ArrayList<>();
        boolean from = !table.strip().startsWith("(");
        for (Token token : Scanner.scan(table, dialect)) {
            boolean name = token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.QUOTED;
            if (from && name) {
                parts.add(Literals.content(token, dialect));
            } else if (from && !token.isSymbol(".") && !parts.isEmpty()) {
                break;
            }
            from |= token.isWord("FROM");
        }
        return parts;
    }
}
