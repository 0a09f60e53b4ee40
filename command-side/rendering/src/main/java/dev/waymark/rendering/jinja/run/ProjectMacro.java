package dev.waymark.rendering.jinja.run;

import dev.waymark.rendering.jinja.value.Arguments;
import dev.waymark.rendering.jinja.value.Failure;
import dev.waymark.rendering.jinja.value.Value;

/// A macro that stands in another file: what goes wrong in it is told where it is called.
record ProjectMacro(String name, MacroValue macro) implements Value.Thing {

    @Override
    public String shown() {
        return macro.shown();
    }

    @Override
    public Value attribute(String attribute) {
        return macro.attribute(attribute);
    }

    @Override
    public Value call(Arguments arguments) {
        try {
            return macro.call(arguments);
        } catch (Failure failure) {
            throw failure.reworded(failure.message() + where(failure));
        }
    }

    private String where(Failure failure) {
        return failure.line() == 0 || failure.message().contains("(in macro ")
                ? ""
                : " (in macro '" + name + "', line " + failure.line() + ")";
    }
}
