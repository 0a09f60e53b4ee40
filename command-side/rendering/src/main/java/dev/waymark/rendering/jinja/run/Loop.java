package dev.waymark.rendering.jinja.run;

import dev.waymark.rendering.jinja.value.Arguments;
import dev.waymark.rendering.jinja.value.Comparing;
import dev.waymark.rendering.jinja.value.Failure;
import dev.waymark.rendering.jinja.value.Method;
import dev.waymark.rendering.jinja.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `loop` inside of a `for`.
final class Loop implements Value.Thing {

    private final LoopRun run;
    private final List<Value> items;
    private int index = -1;
    private @Nullable List<Value> last;

    Loop(LoopRun run, List<Value> items) {
        this.run = run;
        this.items = items;
    }

    boolean advance() {
        return ++index < items.size();
    }

    Value item() {
        return items.get(index);
    }

    @Override
    public String shown() {
        return "<LoopContext " + (index + 1) + "/" + items.size() + ">";
    }

    @Override
    public Value attribute(String name) {
        return switch (name) {
            case "index" -> Value.of(index + 1);
            case "index0" -> Value.of(index);
            case "revindex" -> Value.of(items.size() - index);
            case "revindex0" -> Value.of(items.size() - index - 1);
            case "first" -> Value.of(index == 0);
            case "last" -> Value.of(index == items.size() - 1);
            case "length" -> Value.of(items.size());
            case "depth" -> Value.of(run.depth() + 1);
            case "depth0" -> Value.of(run.depth());
            case "previtem" -> neighbour(index - 1, "there is no previous item");
            case "nextitem" -> neighbour(index + 1, "there is no next item");
            case "cycle" -> new Method("loop.cycle", this::cycle);
            case "changed" -> new Method("loop.changed", this::changed);
            default -> Value.Thing.super.attribute(name);
        };
    }

    private Value neighbour(int place, String otherwise) {
        return place >= 0 && place < items.size()
                ? items.get(place)
                : new Value.Undefined(otherwise);
    }

    private Value cycle(Arguments arguments) {
        if (arguments.values().isEmpty()) {
            throw Failure.of("no items for cycling given");
        }
        return arguments.values().get(index % arguments.values().size());
    }

    private Value changed(Arguments arguments) {
        boolean same =
                last != null
                        && Comparing.equal(
                                new Value.Tuple(last), new Value.Tuple(arguments.values()));
        last = arguments.values();
        return Value.of(!same);
    }

    @Override
    public Value call(Arguments arguments) {
        if (!run.loop().recursive()) {
            throw Failure.of("The loop must have the 'recursive' marker to be called recursively.");
        }
        return run.again(arguments);
    }
}
