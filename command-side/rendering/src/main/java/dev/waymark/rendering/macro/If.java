package dev.waymark.rendering.macro;

import java.util.List;

/// `@IF(condition, this[, that])`: one of the two, or nothing. Both are expanded.
final class If implements Macro {

    @Override
    public String name() {
        return "IF";
    }

    @Override
    public Parameters parameters() {
        return Parameters.of("condition", "true").optionally("false").withStatements();
    }

    @Override
    public List<String> expand(Call call) {
        boolean holds = call.evaluate(call.required("condition")).isTruthy();
        String chosen = holds ? call.required("true") : call.optional("false");
        return chosen == null || chosen.isBlank() ? List.of() : List.of(chosen);
    }
}
