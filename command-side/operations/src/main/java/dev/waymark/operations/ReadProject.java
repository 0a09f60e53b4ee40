package dev.waymark.operations;

import dev.waymark.project.ProjectReader;
import dev.waymark.project.ProjectReading;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// `info`, `dag` and whatever else only looks at the project's files.
public final class ReadProject {

    private final Workspace workspace;
    private final ProjectReader reader;
    private final AtomicReference<@Nullable CompletableFuture<ProjectReading>> begun =
            new AtomicReference<>();

    public ReadProject(Workspace workspace, ProjectReader reader) {
        this.workspace = workspace;
        this.reader = reader;
    }

    /// Begins to read while the caller does something else; the next [#read()] takes what comes of
    /// it.
    public void begin() {
        CompletableFuture<ProjectReading> reading = new CompletableFuture<>();
        if (begun.compareAndSet(null, reading)) {
            Thread.ofPlatform()
                    .daemon()
                    .name("read-project")
                    .start(() -> reading.completeAsync(this::now, Runnable::run));
        }
    }

    public ProjectReading read() {
        CompletableFuture<ProjectReading> reading = begun.getAndSet(null);
        return reading == null ? now() : finished(reading);
    }

    private ProjectReading now() {
        return reader.read(workspace.folders(), workspace.gateway());
    }

    private static ProjectReading finished(CompletableFuture<ProjectReading> reading) {
        try {
            return reading.join();
        } catch (CompletionException broken) {
            throw broken.getCause() instanceof RuntimeException cause ? cause : broken;
        }
    }
}
