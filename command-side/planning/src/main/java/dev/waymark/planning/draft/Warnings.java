package dev.waymark.planning.draft;

import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.planning.diff.Difference;
import dev.waymark.planning.request.Request;
import java.util.ArrayList;
import java.util.List;

/// Requests that can be met and may surprise (semantics 3.1, 4.1).
final class Warnings {

    private Warnings() {}

    static List<Diagnostic> of(Request request, Difference diff) {
        List<Diagnostic> warnings = new ArrayList<>();
        if (!request.isDev() && request.options().skipBackfill() && !request.options().noGaps()) {
            warnings.add(
                    Diagnostic.warning(
                            "skipped-backfill",
                            "Prod would show models whose backfill is skipped.",
                            "Leave skip-backfill out, or add no-gaps to refuse holes.",
                            null));
        }
        boolean nothingThere = diff.newEnvironment() && diff.base() == null;
        if (nothingThere && !request.createFrom().equals(EnvironmentName.PROD)) {
            warnings.add(
                    Diagnostic.warning(
                            "unknown-environment",
                            "The environment '"
                                    + request.createFrom()
                                    + "' to start from does not exist; everything counts as added.",
                            "Check the name given as create-from.",
                            null));
        }
        return warnings;
    }
}
