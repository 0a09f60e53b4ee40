package dev.waymark.rendering.macro;

import java.util.List;
import java.util.Optional;

/// `@EACH(items, x -> expression)`: the expression for each item; what comes to nothing is left
/// out.
final class Each implements Macro {

    @Override
    public String name() {
        return "EACH";
    }

    @Override
    public Parameters parameters() {
        return Parameters.any().withLambda();
    }

    @Override
    public List<String> expand(Call call) {
        Optional<Lambda> lambda = call.lambda();
        return lambda.isEmpty()
                ? call.refuse("@EACH needs a lambda.", Items.LAMBDA_MEND)
                : Items.of(call).stream()
                        .flatMap(item -> one(call, lambda.get(), item).stream())
                        .toList();
    }

    private static List<String> one(Call call, Lambda lambda, String item) {
        return call.apply(lambda, Items.arguments(call, lambda, item));
    }
}
