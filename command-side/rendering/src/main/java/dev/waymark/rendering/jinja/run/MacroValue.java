package dev.waymark.rendering.jinja.run;

import dev.waymark.rendering.jinja.syntax.Node;
import dev.waymark.rendering.jinja.value.Arguments;
import dev.waymark.rendering.jinja.value.Failure;
import dev.waymark.rendering.jinja.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A macro, or the inside of a call block: what its body writes.
///
/// @param scope around its definition
record MacroValue(
        Execution execution,
        String name,
        Node.Signature signature,
        List<Node.Placed> body,
        Scope scope)
        implements Value.Thing {

    @Override
    public String shown() {
        return "<Macro '" + name + "'>";
    }

    @Override
    public Value attribute(String attribute) {
        return switch (attribute) {
            case "name" -> Value.of(name);
            case "arguments" ->
                    new Value.Tuple(signature.parameters().stream().map(Value::of).toList());
            default -> Value.Thing.super.attribute(attribute);
        };
    }

    @Override
    public Value call(Arguments arguments) {
        Scope inner = scope.inner();
        List<String> parameters = signature.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            String parameter = parameters.get(i);
            inner.set(
                    parameter,
                    arguments.has(i, parameter)
                            ? arguments.get(i, parameter)
                            : otherwise(i, inner));
        }
        implicit(arguments, inner);
        return Value.of(execution.text(body, inner));
    }

    private Value otherwise(int position, Scope inner) {
        int index = position - signature.parameters().size() + signature.defaults().size();
        return index >= 0
                ? execution.evaluation().of(signature.defaults().get(index), inner)
                : new Value.Undefined(
                        "parameter '"
                                + signature.parameters().get(position)
                                + "' was not provided");
    }

    /// What is given beyond the parameters is taken only where the body asks for it.
    private void implicit(Arguments arguments, Scope inner) {
        Map<String, Value> rest = new LinkedHashMap<>(arguments.named());
        signature.parameters().forEach(rest::remove);
        Value caller = rest.remove("caller");
        if (takes("caller") && !signature.parameters().contains("caller")) {
            inner.set("caller", caller == null ? new Value.Undefined("No caller defined") : caller);
        } else if (caller != null) {
            throw Failure.of("macro '" + name + "' was invoked with two values for 'caller'");
        }
        positions(arguments.from(signature.parameters().size()), inner);
        names(rest, inner);
    }

    private boolean takes(String implicit) {
        return signature.names().contains(implicit);
    }

    private void positions(Arguments rest, Scope inner) {
        if (takes("varargs")) {
            inner.set("varargs", new Value.Tuple(rest.values()));
        } else if (!rest.values().isEmpty()) {
            throw Failure.of(
                    "macro '%s' takes not more than %d argument(s)"
                            .formatted(name, signature.parameters().size()));
        }
    }

    private void names(Map<String, Value> rest, Scope inner) {
        if (takes("kwargs")) {
            Value.Dict dict = Value.dict();
            rest.forEach((key, value) -> dict.entries().put(Value.of(key), value));
            inner.set("kwargs", dict);
        } else if (!rest.isEmpty()) {
            throw Failure.of(
                    "macro '%s' takes no keyword argument '%s'"
                            .formatted(name, rest.keySet().iterator().next()));
        }
    }
}
