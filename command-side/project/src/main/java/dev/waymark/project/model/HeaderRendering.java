package dev.waymark.project.model;

import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.project.header.Block;
import dev.waymark.project.header.Property;
import dev.waymark.project.header.Value;
import dev.waymark.rendering.MacroScope;
import dev.waymark.rendering.Rendering;
import dev.waymark.rendering.RuntimeStage;
import dev.waymark.rendering.Window;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Expands macros in the values of a MODEL block (semantics 1.6).
final class HeaderRendering {

    private static final Set<String> NICKNAMES =
            Set.of("@hourly", "@daily", "@midnight", "@weekly", "@monthly", "@yearly", "@annually");

    private final Workshop workshop;
    private final MacroScope scope;

    HeaderRendering(Workshop workshop, String dialect, SortedMap<String, String> variables) {
        this.workshop = workshop;
        this.scope =
                new MacroScope(
                        dialect,
                        RuntimeStage.LOADING,
                        Window.EPOCH,
                        variables,
                        new TreeMap<>(),
                        new TreeMap<>(LoadingLocals.of(workshop.settings())));
    }

    /// The kind is left to its own reader: some of its properties stay as they are.
    Block render(Block block) {
        return block.map(property ->
                ModelProperties.UNRENDERED.contains(property.name())
                                || property.name().equals("kind")
                                || isNickname(property)
                        ? property
                        : new Property(property.name(), render(property.value()), property.at()));
    }

    /// `cron @daily` without quotes is no macro.
    private static boolean isNickname(Property property) {
        return property.name().endsWith("cron")
                && NICKNAMES.contains(property.value().raw().toLowerCase(Locale.ROOT));
    }

    Value render(Value value) {
        if (!value.hasMacro()) {
            return value;
        }
        return switch (rendering(value)) {
            case Rendering.Rendered(String text) -> Value.scan(text, value.origin(), value.at());
            case Rendering.Unrenderable(var problems) -> {
                problems.forEach(problem -> report(problem, value.at()));
                yield value;
            }
        };
    }

    /// The value's text without macros.
    Rendering rendering(Value value) {
        return workshop.renderer().render(value.raw(), scope);
    }

    private void report(Rendering.Problem problem, Location at) {
        workshop.findings().error(problem.code(), problem.message(), problem.mend(), at);
    }
}
