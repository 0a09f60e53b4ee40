package dev.waymark.checking.unittest;

import dev.waymark.kernel.diagnostic.Diagnostic;
import java.util.List;

/// What came of one test.
public sealed interface Outcome {

    record Passed() implements Outcome {}

    /// The query ran and gave something else.
    record Failed(List<Mismatch> mismatches) implements Outcome {}

    /// The query could not be run.
    ///
    /// @param message the engine's, or a sentence of ours
    record Errored(String message) implements Outcome {}

    /// The test's definition is wrong.
    record Invalid(List<Diagnostic> diagnostics) implements Outcome {}

    /// Nobody here can run it: a model in Python, or a text in a dialect that the warehouse of the
    /// tests does not understand. It stops nothing.
    record NotRun(String reason) implements Outcome {}

    /// Whether it lets a plan go on.
    default boolean isGood() {
        return switch (this) {
            case Passed _, NotRun _ -> true;
            case Failed _, Errored _, Invalid _ -> false;
        };
    }
}
