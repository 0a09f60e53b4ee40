package dev.waymark.project.source;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;

/// Which files are not part of the project: the setting `ignore_patterns` (semantics 1.2).
public final class IgnorePatterns {

    private final List<PathMatcher> matchers;

    /// @param patterns shell patterns as written, matched against the end of the path as Python's
    ///   `Path.match` does
    public IgnorePatterns(List<String> patterns) {
        matchers =
                patterns.stream()
                        .flatMap(pattern -> List.of(pattern, "**/" + pattern).stream())
                        .map(pattern -> FileSystems.getDefault().getPathMatcher("glob:" + pattern))
                        .toList();
    }

    /// @param relative path below the project folder
    public boolean matches(String relative) {
        Path path = Path.of(relative);
        return matchers.stream().anyMatch(matcher -> matcher.matches(path));
    }
}
