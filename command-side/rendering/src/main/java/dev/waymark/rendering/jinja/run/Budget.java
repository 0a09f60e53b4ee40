package dev.waymark.rendering.jinja.run;

import dev.waymark.rendering.jinja.value.Failure;
import dev.waymark.rendering.jinja.value.Value;

/// What one rendering may still spend, so that no template runs for ever or fills the memory.
final class Budget {

    private static final long STEPS = 1_000_000;
    private static final long OUTPUT = 10_000_000;
    private static final int SIZE_A_STEP = 16;
    private static final int DEEPEST = 100;

    private long steps = STEPS;
    private long output = OUTPUT;
    private int depth;

    void step() {
        spend(1);
    }

    private void spend(long cost) {
        steps -= cost;
        if (steps < 0) {
            throw Failure.of("The template computes without end.");
        }
    }

    /// A large value costs what it holds, each time that it is looked at.
    Value computed(Value value) {
        spend(size(value) / SIZE_A_STEP);
        return value;
    }

    private static int size(Value value) {
        return switch (value) {
            case Value.Text text -> text.text().length();
            case Value.Items items -> items.values().size();
            case Value.Tuple tuple -> tuple.values().size();
            case Value.Sequence sequence -> sequence.values().size();
            case Value.Dict dict -> dict.entries().size();
            case Value.Int _, Value.Real _, Value.Truth _, Value.None _, Value.Undefined _ -> 0;
            case Value.Day _, Value.Time _, Value.Thing _ -> 0;
        };
    }

    void written(int characters) {
        output -= characters;
        if (output < 0) {
            throw Failure.of("The template writes without end.");
        }
    }

    void enter() {
        if (++depth > DEEPEST) {
            throw Failure.of("The macros of this template call each other without end.");
        }
    }

    void leave() {
        depth--;
    }
}
