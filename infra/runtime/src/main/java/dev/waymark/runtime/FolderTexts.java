package dev.waymark.runtime;

import dev.waymark.checking.unittest.definition.ProjectTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Files below the folders of a project; the first folder that has one counts.
record FolderTexts(List<Path> folders) implements ProjectTexts {

    @Override
    public Optional<String> read(String path) {
        try {
            return folders.stream()
                    .map(folder -> folder.resolve(path))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .map(FolderTexts::text);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
