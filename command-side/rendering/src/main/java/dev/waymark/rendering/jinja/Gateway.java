package dev.waymark.rendering.jinja;

import dev.waymark.rendering.jinja.value.Arguments;
import dev.waymark.rendering.jinja.value.Printing;
import dev.waymark.rendering.jinja.value.Value;

/// `gateway()`, and `gateway` for whoever forgets the parentheses.
///
/// @param name of the gateway
record Gateway(Value name) implements Value.Thing {

    @Override
    public String shown() {
        return Printing.text(name);
    }

    @Override
    public Value call(Arguments arguments) {
        return name;
    }
}
