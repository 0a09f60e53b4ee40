package dev.waymark.operations;

import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.diagnostic.Diagnostic.Severity;
import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.plan.Change;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.project.Project;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What reading and checking the changed files warned of, kept in the plan: whoever approves it
/// later has no other way to know.
final class ReadingWarnings {

    private ReadingWarnings() {}

    static Plan in(Plan plan, Project project, List<Diagnostic> notes) {
        Set<String> files = changedFiles(plan, project);
        List<Diagnostic> about =
                notes.stream()
                        .filter(diagnostic -> diagnostic.severity() == Severity.WARNING)
                        .filter(diagnostic -> isIn(files, diagnostic.at()))
                        .toList();
        return about.isEmpty() ? plan : plan.warning(about);
    }

    private static Set<String> changedFiles(Plan plan, Project project) {
        return plan.changes().stream()
                .filter(ReadingWarnings::isOfTheFile)
                .map(change -> project.models().get(change.model()))
                .filter(Objects::nonNull)
                .map(Model::file)
                .collect(Collectors.toSet());
    }

    private static boolean isOfTheFile(Change change) {
        return switch (change) {
            case Change.Added _, Change.DirectlyModified _, Change.MetadataUpdated _ -> true;
            case Change.Removed _, Change.IndirectlyModified _ -> false;
        };
    }

    private static boolean isIn(Set<String> files, @Nullable Location at) {
        return at != null && files.contains(at.file());
    }
}
