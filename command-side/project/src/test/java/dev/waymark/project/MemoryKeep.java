package dev.waymark.project;

import dev.waymark.project.shelf.Keep;
import org.jspecify.annotations.Nullable;

/// Keeps bytes as long as a test lasts, and counts how often it got any.
public final class MemoryKeep implements Keep {

    private byte @Nullable [] content;
    private int saves;

    @Override
    public byte @Nullable [] load() {
        return content;
    }

    @Override
    public void save(byte[] other) {
        content = other;
        saves++;
    }

    public int saves() {
        return saves;
    }
}
