package dev.waymark.cli.view;

import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.operations.CleanUp.Swept;
import dev.waymark.operations.RunEnvironment.Cadence;
import java.util.List;
import java.util.stream.Collectors;

/// What people hear of a run beside its progress.
public final class CadenceView {

    public String text(Cadence.NothingDue nothing) {
        return nothing.next() == null
                ? "Nothing is due in %s.%n".formatted(nothing.environment())
                : "Nothing is due in %s before %s UTC.%n"
                        .formatted(nothing.environment(), Moments.show(nothing.next()));
    }

    /// What waits, and what could not be cleaned up.
    public String notes(List<Diagnostic> warnings, Swept swept) {
        return new DiagnosticView().text(warnings)
                + swept.problems().stream()
                        .map("Kept: %s%n"::formatted)
                        .collect(Collectors.joining());
    }
}
