package dev.waymark.rendering.macro;

import java.util.List;
import java.util.stream.Collectors;

/// `@AND(...)` and `@OR(...)`: the arguments connected, NULLs left out; TRUE when none is left.
record Connected(String name) implements Macro {

    @Override
    public Parameters parameters() {
        return Parameters.any();
    }

    @Override
    public List<String> expand(Call call) {
        List<String> conditions =
                call.values().stream().filter(sql -> !sql.equalsIgnoreCase("NULL")).toList();
        return switch (conditions.size()) {
            case 0 -> List.of("TRUE");
            case 1 -> conditions;
            default -> List.of(connected(call, conditions));
        };
    }

    private String connected(Call call, List<String> conditions) {
        return conditions.stream()
                .map(condition -> Fragments.conjunct(condition, call.dialect()))
                .collect(Collectors.joining(" " + name + " "));
    }
}
