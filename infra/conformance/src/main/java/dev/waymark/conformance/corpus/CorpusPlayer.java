package dev.waymark.conformance.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.conformance.vector.Folder;
import dev.waymark.conformance.vector.Json;
import dev.waymark.conformance.vector.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads other people's projects and compares what it finds in each SQL model with the recorded
/// facts. Folders whose sources are not at hand are left out.
///
/// @param sources folder with one folder for each repository, named as the facts' folder; null when
///   they lie beside the facts
public record CorpusPlayer(@Nullable Path sources) {

    public List<Verdict> play(List<Path> folders) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Path folder : folders) {
            source(folder).ifPresent(source -> verdicts.addAll(play(folder, source)));
        }
        return verdicts;
    }

    /// Those whose sources are not at hand.
    public List<Path> without(List<Path> folders) {
        return folders.stream().filter(folder -> source(folder).isEmpty()).toList();
    }

    private Optional<Path> source(Path folder) {
        Path beside = folder.resolve("src");
        Path elsewhere =
                sources == null ? beside : sources.resolve(folder.getFileName().toString());
        return List.of(beside, elsewhere).stream().filter(Files::isDirectory).findFirst();
    }

    private static List<Verdict> play(Path folder, Path source) {
        List<Fact> facts = facts(folder.resolve("facts.jsonl"));
        List<Verdict> verdicts = new ArrayList<>();
        for (JsonNode project : Json.read(folder.resolve("projects.json"))) {
            List<Fact> own =
                    facts.stream()
                            .filter(fact -> fact.project().equals(project.path("project").asText()))
                            .toList();
            verdicts.addAll(play(project, source, own));
        }
        return verdicts;
    }

    private static List<Verdict> play(JsonNode project, Path source, List<Fact> facts) {
        try (Folder copy = Folder.temporary()) {
            ForeignProject foreign = new ForeignProject(copy, project);
            foreign.lay(source);
            Found found = foreign.read();
            String catalog = project.path("default_catalog").asText("");
            return facts.stream().map(fact -> new Reading(fact, found, catalog).verdict()).toList();
        }
    }

    private static List<Fact> facts(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(Json::read)
                    .map(Fact::new)
                    .filter(Fact::isAsked)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
