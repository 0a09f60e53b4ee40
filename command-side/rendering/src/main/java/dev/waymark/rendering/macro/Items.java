package dev.waymark.rendering.macro;

import java.util.List;

/// What `@EACH`, `@FILTER` and `@REDUCE` go over: one list, or the arguments themselves.
final class Items {

    static final String LAMBDA_MEND = "Write x -> expression as the last argument.";

    private Items() {}

    static List<String> of(Call call) {
        List<String> values = call.values();
        return values.size() == 1 ? Fragments.items(values.getFirst(), call.dialect()) : values;
    }

    /// Arguments for a lambda: the members of the item where it has several parameters.
    static List<String> arguments(Call call, Lambda lambda, String item) {
        return lambda.parameters().size() > 1
                ? Fragments.items(item, call.dialect())
                : List.of(item);
    }
}
