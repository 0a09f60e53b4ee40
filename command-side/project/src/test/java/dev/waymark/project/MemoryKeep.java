package dev.waymark.project;

import dev.waymark.kernel.pack.Piece;
import dev.waymark.project.shelf.Keep;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Keeps bytes as long as a test lasts, and counts how often it got any.
public final class MemoryKeep implements Keep {

    private final Map<Integer, byte[]> drawers = new TreeMap<>();
    private int saves;

    @Override
    public @Nullable Piece load(int drawer) {
        byte[] content = drawers.get(drawer);
        return content == null ? null : Piece.of(content);
    }

    @Override
    public void save(int drawer, Supplier<byte[]> content) {
        drawers.put(drawer, content.get());
        saves++;
    }

    /// Everything that is kept.
    public String text() {
        StringBuilder text = new StringBuilder();
        drawers.values().forEach(content -> text.append(new String(content)));
        return text.toString();
    }

    /// How many drawers were saved so far.
    public int saves() {
        return saves;
    }
}
