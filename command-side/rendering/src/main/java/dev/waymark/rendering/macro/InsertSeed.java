package dev.waymark.rendering.macro;

import java.util.List;

/// `@INSERT_SEED()`: marks where the rows of a seed go among its statements; nothing by itself.
final class InsertSeed implements Macro {

    @Override
    public String name() {
        return "INSERT_SEED";
    }

    @Override
    public Parameters parameters() {
        return Parameters.of();
    }

    @Override
    public List<String> expand(Call call) {
        return List.of();
    }
}
