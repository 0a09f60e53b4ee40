package dev.waymark.runtime;

import dev.waymark.kernel.diagnostic.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;

/// A plan could not be made: the project has errors, or the request cannot be met.
public final class PlanRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    public PlanRefused(String message) {
        super(message);
        this.diagnostics = List.of();
    }

    public PlanRefused(List<Diagnostic> diagnostics) {
        super(
                diagnostics.stream()
                        .map(PlanRefused::line)
                        .collect(Collectors.joining(System.lineSeparator())));
        this.diagnostics = List.copyOf(diagnostics);
    }

    /// Empty when the files are fine and only the request is not.
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    private static String line(Diagnostic diagnostic) {
        return (diagnostic.at() == null ? "" : diagnostic.at() + ": ")
                + diagnostic.summary()
                + " "
                + diagnostic.mend();
    }
}
