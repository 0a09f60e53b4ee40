package dev.waymark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// A warehouse and a state beside a project's folder, which can be kept and brought back.
interface Pair {

    /// The gateway and the dialect of a new project in this folder.
    String config();

    /// Keeps what there is, while nobody uses it.
    default void keep(Path folder, Path kept) throws IOException {
        copy(folder, kept);
    }

    /// Puts what was kept in the place of what there is, even while somebody uses that.
    default void restore(Path kept, Path folder) throws IOException {
        delete(folder);
        copy(kept, folder);
    }

    static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
