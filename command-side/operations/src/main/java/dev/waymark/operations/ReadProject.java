package dev.waymark.operations;

import dev.waymark.project.ProjectReader;
import dev.waymark.project.ProjectReading;
import dev.waymark.project.SettingsReading;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// `info`, `dag` and whatever else only looks at the project's files.
public final class ReadProject {

    private final Workspace workspace;
    private final ProjectReader reader;
    private final AtomicReference<@Nullable Supplier<ProjectReading>> ahead =
            new AtomicReference<>();

    public ReadProject(Workspace workspace, ProjectReader reader) {
        this.workspace = workspace;
        this.reader = reader;
    }

    /// Begins to read before anybody asks: whoever asks first gets what comes of it. For a process
    /// that asks soon and once.
    ///
    /// @param settings of the project, just read
    public ReadProject readingAhead(SettingsReading settings) {
        ahead.set(aside(() -> reader.read(workspace.folders(), workspace.gateway(), settings)));
        return this;
    }

    /// Begins to read while the caller does something else; what is handed out waits for the end.
    public Supplier<ProjectReading> begin() {
        Supplier<ProjectReading> begun = ahead.getAndSet(null);
        return begun == null ? aside(this::now) : begun;
    }

    public ProjectReading read() {
        Supplier<ProjectReading> begun = ahead.getAndSet(null);
        return begun == null ? now() : begun.get();
    }

    private static Supplier<ProjectReading> aside(Supplier<ProjectReading> work) {
        CompletableFuture<ProjectReading> reading = new CompletableFuture<>();
        Thread.ofPlatform()
                .daemon()
                .name("read-project")
                .start(() -> reading.completeAsync(work, Runnable::run));
        return () -> finished(reading);
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
