package dev.waymark.rendering.macro;

import dev.waymark.kernel.model.Column;
import dev.waymark.rendering.token.Dialects;
import dev.waymark.rendering.token.Literals;
import dev.waymark.rendering.token.Scanner;
import dev.waymark.rendering.token.Token;
import dev.waymark.rendering.token.Token.Kind;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// `@STAR(relation[, alias][, exclude := [..]][, prefix := ''][, suffix := ''][, quote_identifiers
/// := true])`: the relation's columns, cast to their types where all are known.
final class Star implements Macro {

    @Override
    public String name() {
        return "STAR";
    }

    @Override
    public Parameters parameters() {
        return Parameters.of("relation")
                .optionally("alias", "exclude", "prefix", "suffix", "quote_identifiers", "except_");
    }

    @Override
    public List<String> expand(Call call) {
        List<Column> columns = Relations.columns(call, relation(call));
        if (columns == null) {
            return Relations.refuseUnknown(call, relation(call));
        }
        List<String> excluded = excluded(call);
        List<Column> kept =
                columns.stream()
                        .filter(c -> excluded.stream().noneMatch(c.name()::equalsIgnoreCase))
                        .toList();
        boolean typed = kept.stream().allMatch(column -> column.type() != null);
        return kept.stream().map(column -> projection(call, column, typed)).toList();
    }

    private static String relation(Call call) {
        String written = call.required("relation");
        return Fragments.isString(written, call.dialect())
                ? Fragments.bare(written, call.dialect())
                : written;
    }

    private static List<String> excluded(Call call) {
        String exclude = call.optional("exclude");
        String names = exclude != null ? exclude : call.optional("except_");
        return names == null
                ? List.of()
                : Fragments.items(names, call.dialect()).stream()
                        .map(name -> Fragments.bare(name, call.dialect()))
                        .toList();
    }

    private static String projection(Call call, Column column, boolean typed) {
        String source = source(call) + "." + name(call, column.name());
        String alias = name(call, affix(call, "prefix") + column.name() + affix(call, "suffix"));
        String value = typed ? "CAST(" + source + " AS " + column.type() + ")" : source;
        return value + " AS " + alias;
    }

    private static String source(Call call) {
        @Nullable String alias = call.optional("alias");
        String relation = alias != null ? alias : relation(call);
        List<Token> parts = Scanner.scan(relation, call.dialect());
        Token last = parts.getLast();
        String name = Literals.content(last, call.dialect());
        return name(call, last.kind() == Kind.WORD ? folded(name, call.dialect()) : name);
    }

    /// A name without quotes as the engine reads it, now that it gets quotes.
    private static String folded(String name, String dialect) {
        return switch (Dialects.family(dialect)) {
            case "snowflake", "oracle" -> name.toUpperCase(Locale.ROOT);
            case "bigquery", "clickhouse", "mysql" -> name;
            default -> name.toLowerCase(Locale.ROOT);
        };
    }

    private static String affix(Call call, String parameter) {
        @Nullable String affix = call.optional(parameter);
        return affix == null ? "" : Fragments.bare(affix, call.dialect());
    }

    private static String name(Call call, String name) {
        @Nullable String quote = call.optional("quote_identifiers");
        boolean quoted = quote == null || Fragments.isTrue(quote);
        return quoted ? Literals.name(name, call.dialect()) : name;
    }
}
