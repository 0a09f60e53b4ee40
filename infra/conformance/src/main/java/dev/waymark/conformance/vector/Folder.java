package dev.waymark.conformance.vector;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A temporary folder that holds a project while it is played.
///
/// @param path of the folder
public record Folder(Path path) implements AutoCloseable {

    public static Folder temporary() {
        try {
            return new Folder(Files.createTempDirectory("waymark-conformance"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a temporary folder", e);
        }
    }

    /// Writes the files of a recording; a null removes one.
    ///
    /// @param text what becomes of each text on its way
    public void write(JsonNode files, UnaryOperator<String> text) {
        for (Map.Entry<String, JsonNode> file : files.properties()) {
            if (file.getValue().isNull()) {
                delete(path.resolve(file.getKey()));
            } else {
                write(file.getKey(), text.apply(file.getValue().asText()));
            }
        }
    }

    public void write(String name, String text) {
        Path file = path.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /// Adds everything that lies in another folder, links left aside.
    public void copy(Path from) {
        for (Path source : below(from)) {
            Path target = path.resolve(from.relativize(source).toString());
            try {
                if (Files.isRegularFile(source)) {
                    Files.createDirectories(target.getParent());
                    Files.copy(source, target);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot copy " + source, e);
            }
        }
    }

    public static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }

    private static List<Path> below(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }

    @Override
    public void close() {
        below(path).stream().sorted(Comparator.reverseOrder()).forEach(Folder::delete);
    }
}
