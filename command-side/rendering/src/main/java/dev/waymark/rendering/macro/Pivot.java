package dev.waymark.rendering.macro;

import dev.waymark.rendering.token.Literals;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `@PIVOT(column, values, ...)`: one aggregate for each value of a column.
final class Pivot implements Macro {

    @Override
    public String name() {
        return "PIVOT";
    }

    @Override
    public Parameters parameters() {
        return Parameters.of("column", "values")
                .optionally(
                        "alias",
                        "agg",
                        "cmp",
                        "prefix",
                        "suffix",
                        "then_value",
                        "else_value",
                        "quote",
                        "distinct");
    }

    @Override
    public List<String> expand(Call call) {
        return Fragments.items(call.required("values"), call.dialect()).stream()
                .map(value -> aggregate(call, value) + alias(call, value))
                .toList();
    }

    private static String aggregate(Call call, String value) {
        String distinct = isSet(call, "distinct", false) ? "DISTINCT " : "";
        return bare(call, "agg", "SUM")
                + "("
                + distinct
                + "CASE WHEN "
                + call.required("column")
                + " "
                + bare(call, "cmp", "=")
                + " "
                + value
                + " THEN "
                + sql(call, "then_value", "1")
                + " ELSE "
                + sql(call, "else_value", "0")
                + " END)";
    }

    private static String alias(Call call, String value) {
        if (!isSet(call, "alias", true)) {
            return "";
        }
        String name =
                bare(call, "prefix", "")
                        + Fragments.bare(value, call.dialect())
                        + bare(call, "suffix", "");
        return " AS " + (isSet(call, "quote", true) ? Literals.name(name, call.dialect()) : name);
    }

    private static boolean isSet(Call call, String parameter, boolean otherwise) {
        @Nullable String given = call.optional(parameter);
        return given == null ? otherwise : Fragments.isTrue(given);
    }

    private static String bare(Call call, String parameter, String otherwise) {
        @Nullable String given = call.optional(parameter);
        return given == null ? otherwise : Fragments.bare(given, call.dialect());
    }

    private static String sql(Call call, String parameter, String otherwise) {
        @Nullable String given = call.optional(parameter);
        return given == null ? otherwise : given;
    }
}
