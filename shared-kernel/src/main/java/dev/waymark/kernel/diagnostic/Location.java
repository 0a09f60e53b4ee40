package dev.waymark.kernel.diagnostic;

/// A place in a project's file.
///
/// @param file path relative to the project folder, with forward slashes
/// @param line 1-based; 0 when the whole file is meant
/// @param column 1-based; 0 when the whole line is meant
public record Location(String file, int line, int column) {

    public static Location file(String file) {
        return new Location(file, 0, 0);
    }

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "");
    }
}
