package dev.waymark.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Examples of durable documents that people have approved, one file each. Run the tests with
/// `-Dwaymark.approve=true` to write those that are missing; never change one that was released.
record Approved(Path folder) {

    static final Approved FILES = new Approved(Path.of("src/test/resources/approved"));

    private static final ObjectMapper LAYOUT = new ObjectMapper();

    Path file(Class<?> type) {
        return folder.resolve(type.getSimpleName() + ".v1.json");
    }

    String text(Class<?> type) throws IOException {
        return Files.readString(file(type));
    }

    /// The same document, laid out for reading.
    static String laidOut(String json) throws IOException {
        return LAYOUT.readTree(json).toPrettyString() + "\n";
    }

    void writeIfMissing(Class<?> type, String text) {
        try {
            if (Boolean.getBoolean("waymark.approve") && Files.notExists(file(type))) {
                Files.createDirectories(folder);
                Files.writeString(file(type), text);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
