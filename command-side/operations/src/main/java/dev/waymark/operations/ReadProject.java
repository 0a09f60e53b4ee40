package dev.waymark.operations;

import dev.waymark.project.Project;
import dev.waymark.project.ProjectReader;
import dev.waymark.project.ProjectReading;
import dev.waymark.project.SettingsReading;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// `info`, `dag` and whatever else only looks at the project's files.
public final class ReadProject {

    private final Workspace workspace;
    private final ProjectReader reader;
    private final Consumer<Project> next;
    private final AtomicReference<@Nullable Supplier<ProjectReading>> ahead =
            new AtomicReference<>();

    /// @param next what is found out at once about a project that was read aside, while whoever
    ///   waited for it goes on; asked again later, it has its answer
    public ReadProject(Workspace workspace, ProjectReader reader, Consumer<Project> next) {
        this.workspace = workspace;
        this.reader = reader;
        this.next = next;
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

    private Supplier<ProjectReading> aside(Supplier<ProjectReading> work) {
        CompletableFuture<ProjectReading> reading = new CompletableFuture<>();
        Thread.ofPlatform()
                .daemon()
                .name("read-project")
                .start(() -> {
                    reading.completeAsync(work, Runnable::run);
                    reading.thenAccept(this::goOn);
                });
        return () -> finished(reading);
    }

    private void goOn(ProjectReading reading) {
        Optional.ofNullable(reading.project()).ifPresent(next);
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
