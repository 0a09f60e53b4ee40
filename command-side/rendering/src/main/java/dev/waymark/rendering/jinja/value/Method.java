package dev.waymark.rendering.jinja.value;

import java.util.function.Function;

/// A function that templates may call.
///
/// @param shown how it prints
/// @param body what it does
public record Method(String shown, Function<Arguments, Value> body) implements Value.Thing {

    @Override
    public Value call(Arguments arguments) {
        return body.apply(arguments);
    }
}
