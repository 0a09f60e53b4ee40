package dev.waymark.conformance.corpus;

import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.project.Project;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What reading a project gave.
///
/// @param project what is left after the files with errors were taken away; null when nothing is
/// @param refused file to what is wrong with it
/// @param whole what is wrong with the project as a whole; null for nothing
record Found(
        @Nullable Project project, Map<String, Diagnostic> refused, @Nullable Diagnostic whole) {}
