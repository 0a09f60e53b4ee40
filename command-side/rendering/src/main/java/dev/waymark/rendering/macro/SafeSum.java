package dev.waymark.rendering.macro;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// `@SAFE_ADD(...)` and `@SAFE_SUB(...)`: NULL counts as 0, and all NULL is NULL.
///
/// @param operator between the fields
record SafeSum(String name, String operator) implements Macro {

    @Override
    public Parameters parameters() {
        return Parameters.any();
    }

    @Override
    public List<String> expand(Call call) {
        List<String> fields = call.values();
        return fields.isEmpty()
                ? call.refuse("@" + name + " needs a field.", "Name at least one field.")
                : List.of(choice(fields, call.dialect()));
    }

    private String choice(List<String> fields, String dialect) {
        String nulls =
                join(fields, field -> Fragments.operand(field, dialect) + " IS NULL", " AND ");
        String sum = join(fields, field -> "COALESCE(" + field + ", 0)", " " + operator + " ");
        return "CASE WHEN " + nulls + " THEN NULL ELSE " + sum + " END";
    }

    private static String join(List<String> fields, UnaryOperator<String> each, String between) {
        return fields.stream().map(each).collect(Collectors.joining(between));
    }
}
