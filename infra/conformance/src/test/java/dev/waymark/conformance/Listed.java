package dev.waymark.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;

/// The answers of one kind that are known to be wrong today, one id a line. With
/// `-Dwaymark.failing=write` the list becomes what was found; the review sees the difference.
final class Listed {

    private Listed() {}

    static SortedSet<String> in(String kind, SortedSet<String> found) {
        Path file = Path.of("src/test/resources/failing", kind + ".txt");
        try {
            if ("write".equals(System.getProperty("waymark.failing"))) {
                Files.write(file, found);
            }
            return new TreeSet<>(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
