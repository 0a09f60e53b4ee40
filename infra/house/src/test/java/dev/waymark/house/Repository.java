package dev.waymark.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The files of the repository.
final class Repository {

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    private Repository() {}

    /// The folder that holds the root pom and the kernel.
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("shared-kernel"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("the tests run outside the repository");
            }
        }
        return folder;
    }

    static String text(String path) {
        try {
            return Files.readString(root().resolve(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Every module of the root pom, in its order.
    static List<String> modules() {
        return all(MODULE, text("pom.xml"));
    }

    /// The first group of every match.
    static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(Repository::firstGroup).toList();
    }

    /// Names of the files directly in a folder, sorted.
    static List<String> files(String folder) {
        try (Stream<Path> files = Files.list(root().resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Files with this ending anywhere below a folder, as paths from the root, sorted. What builds
    /// and tools leave behind is not looked at.
    static List<String> below(String folder, String ending) {
        try (Stream<Path> files = Files.walk(root().resolve(folder).normalize())) {
            return files.map(file -> root().relativize(file).toString())
                    .filter(file -> file.endsWith(ending))
                    .filter(file -> !file.matches("(.*/)?(target|\\.[^/]+)/.*"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Folders below `folder` that hold Java files.
    static List<Path> packages(String folder) {
        return below(folder, ".java").stream()
                .map(file -> root().resolve(file).getParent())
                .distinct()
                .toList();
    }

    private static String firstGroup(MatchResult match) {
        return match.group(1);
    }
}
