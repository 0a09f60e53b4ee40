package dev.waymark.project;

import dev.waymark.kernel.diagnostic.Diagnostic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What reading the files gave.
///
/// @param project null when any diagnostic is an error
/// @param diagnostics everything found, in order of file and line
public record ProjectReading(@Nullable Project project, List<Diagnostic> diagnostics) {}
