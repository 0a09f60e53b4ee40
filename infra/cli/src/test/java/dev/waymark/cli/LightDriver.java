package dev.waymark.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// DuckDB's driver as the launcher has it, its library beside it: otherwise each process unpacks 70
/// MB, and one that is killed leaves them behind.
final class LightDriver {

    private static final Path PLACE = Path.of("target", "driver").toAbsolutePath();
    private static final Path MAKER = Path.of("..", "..", "build", "OwnLibrary.java");

    /// The tests' own class path, with this driver in place of the other.
    static final String CLASS_PATH =
            Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(Path::of)
                    .map(entry -> isDriver(entry) ? light(entry) : entry)
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));

    private LightDriver() {}

    private static boolean isDriver(Path entry) {
        return entry.getFileName().toString().startsWith("duckdb_jdbc-");
    }

    private static Path light(Path driver) {
        try {
            if (Files.notExists(PLACE)) {
                make(driver);
            }
            return PLACE.resolve(driver.getFileName());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// Another process may be at it; whoever comes second has made it for nothing.
    private static void make(Path driver) throws IOException, InterruptedException {
        Path aside = Files.createTempDirectory(PLACE.getParent(), "driver");
        Path copy = Files.copy(driver, aside.resolve(driver.getFileName()));
        int code =
                new ProcessBuilder(Program.JAVA, MAKER.toString(), copy.toString())
                        .inheritIO()
                        .start()
                        .waitFor();
        if (code != 0 || !aside.toFile().renameTo(PLACE.toFile())) {
            delete(aside);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
