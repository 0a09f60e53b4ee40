package dev.waymark.project.kind;

import dev.waymark.kernel.model.Kind;
import dev.waymark.project.header.Block;
import dev.waymark.project.header.BlockReader;
import dev.waymark.project.header.Property;
import dev.waymark.project.header.Value;
import dev.waymark.project.source.Findings;
import dev.waymark.project.source.Spelling;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The way from the property `kind` to a kernel kind.
public final class Kinds {

    private static final Set<String> UNRENDERED = Set.of("merge_filter", "when_matched");

    private Kinds() {}

    /// @param written `FULL`, `SEED (path 'x.csv')` ...
    /// @return null, with a finding, when there is no such kind or it lacks something
    public static @Nullable Kind read(Value written, KindSurroundings around, Findings findings) {
        Optional<Value.Call> call = written.call().or(() -> around.render().apply(written).call());
        if (call.isEmpty()) {
            refuse(written, written.raw(), findings);
            return null;
        }
        String name = KindReader.fullName(call.get().name());
        Set<String> properties = KindProperties.of(name);
        if (properties == null) {
            refuse(written, call.get().name(), findings);
            return null;
        }
        Block block =
                new BlockReader(written.origin(), findings)
                        .read(call.get().arguments(), written.at())
                        .map(property -> rendered(property, around));
        block.refuseUnknown(properties, "kind " + name);
        return new KindReader(name, block, around).read();
    }

    private static Property rendered(Property property, KindSurroundings around) {
        return UNRENDERED.contains(property.name())
                ? property
                : new Property(
                        property.name(), around.render().apply(property.value()), property.at());
    }

    private static void refuse(Value written, String name, Findings findings) {
        String otherwise = "Use one of " + String.join(", ", KindProperties.kinds()) + ".";
        findings.error(
                "unknown-kind",
                "Invalid model kind '" + name + "'.",
                Spelling.suggestion(
                        name.toUpperCase(Locale.ROOT), KindProperties.kinds(), otherwise),
                written.at());
    }
}
