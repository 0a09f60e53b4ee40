package dev.waymark.project.model;

import dev.waymark.project.header.Block;
import java.util.Locale;

/// Properties that are understood and cannot be acted upon.
final class Unsupported {

    private final Block block;

    Unsupported(Block block) {
        this.block = block;
    }

    /// Whether the model cannot be used; then with a finding.
    boolean refuse() {
        boolean written = block.value("signals").isPresent() && !block.items("signals").isEmpty();
        if (written) {
            block.findings()
                    .error(
                            "signals-not-supported",
                            "Signals are Python; Waymark cannot ask them whether data is ready.",
                            "Remove `signals`; a cron decides when the model is due.",
                            block.placeOf("signals"));
        }
        return written;
    }

    /// What is read but not acted upon.
    void warn() {
        if (block.text("virtual_environment_mode", "full")
                .toLowerCase(Locale.ROOT)
                .equals("dev_only")) {
            block.findings()
                    .warning(
                            "setting-not-heeded",
                            "'virtual_environment_mode' is not acted upon: every environment is"
                                    + " virtual.",
                            "Remove it, or expect other tables and views than SQLMesh makes.",
                            block.placeOf("virtual_environment_mode"));
        }
        if (block.has("grants")) {
            block.findings()
                    .warning(
                            "setting-not-heeded",
                            "'grants' is not acted upon: nobody is granted anything.",
                            "Grant in statements behind the query, or by hand.",
                            block.placeOf("grants"));
        }
    }
}
