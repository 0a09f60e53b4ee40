package dev.waymark.rendering.macro;

import java.util.List;
import java.util.Optional;

/// `@REDUCE(items, (a, b) -> expression)`: folds the items from the left.
final class Reduce implements Macro {

    @Override
    public String name() {
        return "REDUCE";
    }

    @Override
    public Parameters parameters() {
        return Parameters.any().withLambda();
    }

    @Override
    public List<String> expand(Call call) {
        Optional<Lambda> lambda = call.lambda();
        List<String> items = Items.of(call);
        if (lambda.isEmpty()) {
            return call.refuse(
                    "@REDUCE needs a lambda.", "Write (a, b) -> expression as the last argument.");
        }
        return items.isEmpty()
                ? call.refuse("@REDUCE has nothing to reduce.", "Give it at least one item.")
                : List.of(items.stream().reduce((a, b) -> fold(call, lambda.get(), a, b)).get());
    }

    private static String fold(Call call, Lambda lambda, String left, String right) {
        return String.join(", ", call.apply(lambda, List.of(left, right)));
    }
}
