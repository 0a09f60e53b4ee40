package dev.waymark.runtime;

import dev.waymark.kernel.pack.Piece;
import dev.waymark.planning.fingerprint.OwnContent;
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

/// What the project's files were read as, in files of the state folder, one for each drawer, and in
/// the state itself. Written while other work goes on.
final class ShelfFile implements Keep, AutoCloseable {

    private final Optional<CacheFile> first;
    private final Optional<StateDrawers> state;
    private final ExecutorService saving =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("save-shelf").factory());

    private ShelfFile(Path folder, boolean inState) {
        List<Class<?>> minds = new ArrayList<>(JSqlParserSql.libraries());
        minds.addAll(ProjectReader.libraries());
        minds.add(OwnContent.class);
        this.first = CacheFile.of(folder.resolve(name(0)), minds);
        this.state = first.filter(_ -> inState).map(CacheFile::edition).map(StateDrawers::new);
    }

    /// @param inState whether the state is asked where there are no files, and told what is new
    static ShelfFile of(Settings settings, boolean inState) {
        return new ShelfFile(settings.stateFolder().resolve("cache").resolve("models"), inState);
    }

    private static String name(int drawer) {
        return "%02d".formatted(drawer);
    }

    private Optional<CacheFile> file(int drawer) {
        return first.map(file -> file.beside(name(drawer)));
    }

    Optional<StateDrawers> state() {
        return state;
    }

    @Override
    public @Nullable Piece load(int drawer) {
        Piece known = file(drawer).map(CacheFile::read).orElse(null);
        return known == null ? state.map(it -> stored(it, drawer)).orElse(null) : known;
    }

    /// What the state has, put into a file for the next time.
    private @Nullable Piece stored(StateDrawers drawers, int drawer) {
        Piece stored = drawers.load(drawer);
        if (stored != null) {
            file(drawer).ifPresent(file -> saving.execute(() -> file.write(stored.toBytes())));
        }
        return stored;
    }

    @Override
    public void save(int drawer, Supplier<byte[]> content) {
        file(drawer).ifPresent(file -> saving.execute(() -> save(file, drawer, content.get())));
    }

    private void save(CacheFile file, int drawer, byte[] content) {
        file.write(content);
        state.ifPresent(it -> it.save(drawer, content));
    }

    /// Waits until everything is written. The state must still be open.
    @Override
    public void close() {
        saving.close();
        state.ifPresent(StateDrawers::close);
    }
}
