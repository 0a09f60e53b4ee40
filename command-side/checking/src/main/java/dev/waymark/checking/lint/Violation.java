package dev.waymark.checking.lint;

import dev.waymark.kernel.diagnostic.Diagnostic.Severity;

/// A rule that a model breaks.
///
/// @param rule lower-case name, as settings write it
/// @param model full name
/// @param file relative to the project
/// @param line of the model's block, 1-based; 0 when it is not known
/// @param severity ERROR stops a plan, WARNING does not
public record Violation(
        String rule, String model, String message, String file, int line, Severity severity) {}
