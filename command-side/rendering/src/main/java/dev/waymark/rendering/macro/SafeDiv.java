package dev.waymark.rendering.macro;

import dev.waymark.rendering.dialect.Spelling;
import java.util.List;

/// `@SAFE_DIV(numerator, denominator)`: NULL where the denominator is 0.
final class SafeDiv implements Macro {

    @Override
    public String name() {
        return "SAFE_DIV";
    }

    @Override
    public Parameters parameters() {
        return Parameters.of("numerator", "denominator");
    }

    @Override
    public List<String> expand(Call call) {
        String numerator = Fragments.operand(call.required("numerator"), call.dialect());
        String denominator = "NULLIF(" + call.required("denominator") + ", 0)";
        return List.of(Spelling.of(call.dialect()).quotient(numerator, denominator));
    }
}
