package dev.waymark.planning.candidate;

import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.OwnHashes;
import dev.waymark.kernel.work.AllCores;
import dev.waymark.planning.column.ProjectColumns;
import dev.waymark.planning.fingerprint.OwnContent;
import dev.waymark.project.Project;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The models of a project with their identity. Finding it out takes longer than most of planning,
/// and each plan asks several times, so what was found out of the last project is kept.
public final class LocalModels {

    private @Nullable Known last;

    private record Known(Project project, Candidates candidates) {}

    /// Whoever asks while it is being found out waits for it.
    public synchronized Candidates of(Project project) {
        Known known = last;
        if (known == null || !known.project.equals(project)) {
            known = new Known(project, find(project));
            last = known;
        }
        return known.candidates;
    }

    private static Candidates find(Project project) {
        SortedMap<ModelName, Model> models = new TreeMap<>(project.models());
        project.standaloneAudits().values().forEach(audit -> models.put(audit.name(), audit));
        ProjectColumns columns = new ProjectColumns(project);
        Map<ModelName, OwnHashes> own = new ConcurrentHashMap<>(project.ownHashes());
        AllCores.each(
                models.values(),
                model ->
                        own.computeIfAbsent(
                                model.name(),
                                _ -> OwnContent.hashes(model, columns.sources(model))));
        return Candidates.of(models, own, columns);
    }
}
