package dev.waymark.rendering.macro;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All macro functions but those that stand for a clause.
public final class Macros {

    private static final List<Macro> ALL =
            List.of(
                    new Def(),
                    new Each(),
                    new Filter(),
                    new Reduce(),
                    new If(),
                    new Eval(),
                    new Connected("AND"),
                    new Connected("OR"),
                    new Sql(),
                    new Var("VAR"),
                    new Var("BLUEPRINT_VAR"),
                    new Star(),
                    new SurrogateKey(),
                    new SafeSum("SAFE_ADD", "+"),
                    new SafeSum("SAFE_SUB", "-"),
                    new SafeDiv(),
                    new Union(),
                    new Haversine(),
                    new Pivot(),
                    new Deduplicate(),
                    new DateSpine(),
                    new ResolveTemplate(),
                    new InsertSeed());

    private static final Map<String, Macro> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Macro::name, Function.identity()));

    private Macros() {}

    /// @param name in any case
    public static @Nullable Macro named(String name) {
        return BY_NAME.get(name.toUpperCase(Locale.ROOT));
    }

    /// In upper case.
    public static Set<String> names() {
        return BY_NAME.keySet();
    }
}
