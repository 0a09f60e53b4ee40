package dev.waymark.conformance.vector;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What was found under some folders.
///
/// @param vectors in order of file and line
/// @param corpora folders with the facts of other people's projects
/// @param unknown files that look like recordings and are none that anybody could answer
public record Recordings(List<Vector> vectors, List<Path> corpora, List<Path> unknown) {

    private static final String FACTS = "facts.jsonl";
    private static final String SOURCES = "src";

    /// Looks through folders, or single files.
    ///
    /// @throws UncheckedIOException when something cannot be read
    public static Recordings under(List<Path> places) {
        Recordings found = new Recordings(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        places.forEach(found::look);
        return found;
    }

    private void look(Path place) {
        if (!Files.isDirectory(place)) {
            read(place);
            return;
        }
        if (Files.exists(place.resolve(FACTS))) {
            corpora.add(place);
            return;
        }
        for (Path child : children(place)) {
            if (Files.isDirectory(child) && !child.endsWith(SOURCES)) {
                look(child);
            } else if (Files.isRegularFile(child)) {
                read(child);
            }
        }
    }

    private void read(Path file) {
        String name = file.getFileName().toString();
        Set<String> documentation = Documentation.beside(file);
        String stem = name.replaceFirst("\\.json$", "");
        if (name.endsWith(".json") && !documentation.contains(stem)) {
            read(file, stem, Json.read(file));
        }
    }

    private void read(Path file, String stem, JsonNode content) {
        if (content.isObject() && content.has("steps") && content.has("files")) {
            String id = content.path("id").asText(stem);
            vectors.add(
                    new Vector(id, Family.SCENARIOS, Json.texts(content.path("tags")), content));
        } else if (content.isArray() && isQuestion(content.path(0))) {
            content.forEach(question -> vectors.add(question(stem, question)));
        } else {
            unknown.add(file);
        }
    }

    private static boolean isQuestion(JsonNode first) {
        return first.has("id") && first.has("input") && first.has("expect");
    }

    private static Vector question(String stem, JsonNode question) {
        boolean change = question.path("input").has("before");
        return new Vector(
                question.get("id").asText(),
                change ? Family.CATEGORIES : Family.INTERVALS,
                List.of(stem),
                question);
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }
}
