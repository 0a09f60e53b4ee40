package dev.waymark.project.shelf;

import dev.waymark.kernel.pack.Piece;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Where the drawers of a shelf outlive the process. Losing one costs time and nothing else.
public interface Keep {

    /// Forgets everything.
    Keep NOTHING =
            new Keep() {
                @Override
                public @Nullable Piece load(int drawer) {
                    return null;
                }

                @Override
                public void save(int drawer, Supplier<byte[]> content) {}
            };

    /// What was saved last by this build of the program; null when there is nothing, or it is
    /// damaged.
    ///
    /// @param drawer its number, from 0
    @Nullable Piece load(int drawer);

    /// Never fails: what cannot be saved is not kept.
    ///
    /// @param content asked for once, by any thread and perhaps later
    void save(int drawer, Supplier<byte[]> content);
}
