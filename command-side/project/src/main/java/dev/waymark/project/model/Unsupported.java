package dev.waymark.project.model;

import dev.waymark.project.header.Block;
import java.util.Locale;

/// Properties that are understood and cannot be acted upon.
final class Unsupported {

    private final Block block;

    Unsupported(Block block) {
        this.block = block;
    }

    /// What is read but not acted upon.
    void warn() {
        signals();
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
    }

    /// They would be asked before every run, so a model with signals is planned and not run.
    private void signals() {
        if (!block.items("signals").isEmpty()) {
            block.findings()
                    .warning(
                            "signals-not-supported",
                            "Signals are Python; Waymark cannot ask them whether data is ready. The"
                                    + " model is planned; an apply that needs it is refused.",
                            "Remove `signals`; a cron decides when the model is due.",
                            block.placeOf("signals"));
        }
    }
}
