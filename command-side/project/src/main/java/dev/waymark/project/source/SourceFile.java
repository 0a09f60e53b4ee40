package dev.waymark.project.source;

import dev.waymark.kernel.diagnostic.Location;
import java.nio.file.Path;

/// A text file of a project.
///
/// @param name as diagnostics show it: relative to the project folder, with forward slashes
/// @param path where it lies
/// @param text its content, without a byte order mark, lines ended by `\n`
public record SourceFile(String name, Path path, String text) {

    /// @param line 1-based
    /// @param column 1-based
    public Location at(int line, int column) {
        return new Location(name, line, column);
    }

    public Location whole() {
        return Location.file(name);
    }

    public boolean isBlank() {
        return text.isBlank();
    }
}
