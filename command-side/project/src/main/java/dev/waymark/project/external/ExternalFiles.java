package dev.waymark.project.external;

import dev.waymark.project.model.ModelReading;
import dev.waymark.project.model.Workshop;
import dev.waymark.project.source.Findings;
import dev.waymark.project.source.SourceFile;
import dev.waymark.project.source.SourceFolder;
import dev.waymark.project.yaml.YamlReader;
import dev.waymark.project.yaml.YamlValue;
import dev.waymark.project.yaml.YamlValue.Items;
import dev.waymark.project.yaml.YamlValue.Mapping;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads `external_models.yaml` (once `schema.yaml`) and `external_models/` (semantics 1.16).
public final class ExternalFiles {

    private static final List<String> FILES = List.of("external_models.yaml", "schema.yaml");

    private final Workshop workshop;
    private final SourceFolder folder;
    private final Findings findings;
    private final Map<String, ModelReading> everywhere = new LinkedHashMap<>();
    private final Map<String, ModelReading> here = new LinkedHashMap<>();

    public ExternalFiles(Workshop workshop) {
        this.workshop = workshop;
        this.folder = workshop.folder();
        this.findings = workshop.findings();
    }

    /// One model for each table; an entry for the selected gateway takes the place of one for all.
    public Collection<ModelReading> read() {
        paths().forEach(path -> folder.read(path).ifPresent(this::read));
        Map<String, ModelReading> all = new LinkedHashMap<>(everywhere);
        all.putAll(here);
        return all.values();
    }

    private List<Path> paths() {
        List<Path> paths = new ArrayList<>();
        FILES.stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .ifPresent(paths::add);
        folder.below("external_models", workshop.settings().ignored()).stream()
                .filter(path -> path.toString().matches(".*\\.ya?ml"))
                .forEach(paths::add);
        return paths;
    }

    private void read(SourceFile file) {
        YamlValue tree = YamlReader.read(file, findings).orElse(null);
        if (tree == null || tree.isNull()) {
            return;
        }
        if (!(tree instanceof Items items)) {
            refuse(tree);
            return;
        }
        for (YamlValue item : items.values()) {
            if (item instanceof Mapping entry) {
                add(new ExternalReader(workshop, file).read(entry));
            } else {
                refuse(item);
            }
        }
    }

    private void add(ModelReading reading) {
        String gateway = reading.model().layout().gateway();
        if (gateway != null && !gateway.equals(workshop.settings().gateway())) {
            return;
        }
        Map<String, ModelReading> target = gateway == null ? everywhere : here;
        ModelReading before = target.putIfAbsent(reading.model().name().value(), reading);
        if (before != null) {
            findings.error(
                    "duplicate-model",
                    "The external table " + reading.model().name() + " is declared twice.",
                    "Keep one; the first is in " + before.at() + ".",
                    reading.at());
        }
    }

    private void refuse(YamlValue value) {
        findings.error(
                "wrong-value",
                "External models are a list of entries with a name.",
                "Write `- name: schema.table` for each.",
                value.at());
    }
}
