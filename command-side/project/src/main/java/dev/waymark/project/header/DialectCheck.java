package dev.waymark.project.header;

import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.project.source.Findings;
import dev.waymark.project.source.Spelling;
import dev.waymark.rendering.token.Dialects;
import org.jspecify.annotations.Nullable;

/// Refuses a dialect that nobody speaks: read as some other one, its queries would mean something
/// else.
public final class DialectCheck {

    private DialectCheck() {}

    /// @param written with its settings behind a comma, if any; null when nothing is written
    public static void check(@Nullable String written, Location at, Findings findings) {
        if (written != null && !Dialects.KNOWN.contains(Dialects.family(written))) {
            String family = Dialects.family(written);
            findings.error(
                    "unknown-dialect",
                    "Unknown dialect '" + family + "'.",
                    Spelling.suggestion(
                            family, Dialects.KNOWN, "Write one such as duckdb or postgres."),
                    at);
        }
    }
}
