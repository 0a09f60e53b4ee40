package dev.waymark.rendering.macro;

import java.util.List;
import java.util.Optional;

/// `@FILTER(items, x -> condition)`: the items for which the condition is true.
final class Filter implements Macro {

    @Override
    public String name() {
        return "FILTER";
    }

    @Override
    public Parameters parameters() {
        return Parameters.any().withLambda();
    }

    @Override
    public List<String> expand(Call call) {
        Optional<Lambda> lambda = call.lambda();
        return lambda.isEmpty()
                ? call.refuse("@FILTER needs a lambda.", Items.LAMBDA_MEND)
                : Items.of(call).stream().filter(item -> keeps(call, lambda.get(), item)).toList();
    }

    private static boolean keeps(Call call, Lambda lambda, String item) {
        List<String> condition = call.apply(lambda, Items.arguments(call, lambda, item));
        return !condition.isEmpty() && call.evaluate(String.join(", ", condition)).isTruthy();
    }
}
