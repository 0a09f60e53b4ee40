package dev.waymark.project;

import dev.waymark.kernel.diagnostic.Diagnostic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What reading the files gave.
///
/// @param project null when any diagnostic is an error
/// @param seen all that could be read, in spite of errors; to be shown, never to be planned from;
///   null when there are no settings to read anything with
/// @param diagnostics everything found, in order of file and line
public record ProjectReading(
        @Nullable Project project, List<Diagnostic> diagnostics, @Nullable Project seen) {}
