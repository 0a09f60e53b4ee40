package dev.waymark.runtime;

import dev.waymark.kernel.pack.Piece;
import dev.waymark.project.ProjectReader;
import dev.waymark.project.shelf.Keep;
import dev.waymark.sql.JSqlParserSql;
import dev.waymark.sql.memory.CacheFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the project's files were read as, in files of the state folder, one for each drawer.
/// Written while other work goes on.
final class ShelfFile implements Keep, AutoCloseable {

    private final Optional<CacheFile> first;
    private final ExecutorService saving =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("save-shelf").factory());

    private ShelfFile(Path folder) {
        List<Class<?>> minds = new ArrayList<>(JSqlParserSql.libraries());
        minds.addAll(ProjectReader.libraries());
        this.first = CacheFile.of(folder.resolve(name(0)), minds);
    }

    static ShelfFile of(Settings settings) {
        return new ShelfFile(settings.stateFolder().resolve("cache").resolve("models"));
    }

    private static String name(int drawer) {
        return "%02d".formatted(drawer);
    }

    private Optional<CacheFile> file(int drawer) {
        return first.map(file -> file.beside(name(drawer)));
    }

    @Override
    public @Nullable Piece load(int drawer) {
        return file(drawer).map(CacheFile::read).orElse(null);
    }

    @Override
    public void save(int drawer, Supplier<byte[]> content) {
        file(drawer).ifPresent(file -> saving.execute(() -> file.write(content.get())));
    }

    /// Waits until everything is written.
    @Override
    public void close() {
        saving.close();
    }
}
