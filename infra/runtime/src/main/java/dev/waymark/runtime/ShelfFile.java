package dev.waymark.runtime;

import dev.waymark.project.ProjectReader;
import dev.waymark.project.shelf.Keep;
import dev.waymark.sql.JSqlParserSql;
import dev.waymark.sql.memory.CacheFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the project's files were read as, in a file of the state folder. Written while other work
/// goes on.
final class ShelfFile implements Keep, AutoCloseable {

    private final Optional<CacheFile> file;
    private @Nullable Thread saving;

    private ShelfFile(Optional<CacheFile> file) {
        this.file = file;
    }

    static ShelfFile of(Settings settings) {
        List<Class<?>> minds = new ArrayList<>(JSqlParserSql.libraries());
        minds.addAll(ProjectReader.libraries());
        return new ShelfFile(
                CacheFile.of(settings.stateFolder().resolve("cache").resolve("project"), minds));
    }

    @Override
    public byte @Nullable [] load() {
        return file.isPresent() ? file.get().read() : null;
    }

    @Override
    public synchronized void save(byte[] content) {
        close();
        file.ifPresent(it -> saving = Thread.ofPlatform().start(() -> it.write(content)));
    }

    /// Waits until everything is written.
    @Override
    public synchronized void close() {
        Thread running = saving;
        if (running != null) {
            await(running);
        }
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
