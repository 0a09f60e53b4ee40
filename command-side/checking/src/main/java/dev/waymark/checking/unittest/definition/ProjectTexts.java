package dev.waymark.checking.unittest.definition;

import java.util.Optional;

/// Files that tests name with `path`.
@FunctionalInterface
public interface ProjectTexts {

    /// @param path as written: absolute, or below the project's folder
    /// @return empty when there is no such file
    Optional<String> read(String path);
}
