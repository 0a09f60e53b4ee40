package dev.waymark.project.shelf;

import org.jspecify.annotations.Nullable;

/// Where one piece of bytes outlives the process. Losing it costs time and nothing else.
public interface Keep {

    /// Forgets everything.
    Keep NOTHING =
            new Keep() {
                @Override
                public byte @Nullable [] load() {
                    return null;
                }

                @Override
                public void save(byte[] content) {}
            };

    /// What was saved last by this build of the program; null when there is nothing, or it is
    /// damaged.
    byte @Nullable [] load();

    /// Never fails: what cannot be saved is not kept.
    void save(byte[] content);
}
