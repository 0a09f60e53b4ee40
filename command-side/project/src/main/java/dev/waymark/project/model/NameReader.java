package dev.waymark.project.model;

import dev.waymark.kernel.model.ModelName;
import dev.waymark.project.header.Block;
import dev.waymark.project.header.Value;
import dev.waymark.project.source.SourceFile;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Finds a model's name: written, or taken from its path (semantics 1.5, 1.7).
final class NameReader {

    private static final int PARTS = 3;

    private final Block block;
    private final SourceFile file;
    private final boolean infer;

    NameReader(Block block, SourceFile file, boolean infer) {
        this.block = block;
        this.file = file;
        this.infer = infer;
    }

    /// The full name; with a finding, a stand-in that no other model has.
    ModelName read(Names names) {
        Optional<Value> written = block.value("name");
        if (written.isEmpty() && infer) {
            return names.full(fromPath());
        }
        if (written.isEmpty()) {
            refuse("name-missing", "Model name is missing.", "Add `name schema.table`.");
            return standIn();
        }
        return read(written.get(), names);
    }

    private ModelName read(Value written, Names names) {
        String text = written.isString() ? written.text() : written.raw();
        if (text.isBlank() || written.hasGaps()) {
            refuse(
                    "name-invalid",
                    "'" + text.lines().findFirst().orElse("") + "' is no name.",
                    "Write `name schema.table` and a comma behind it.");
            return standIn();
        }
        ModelName name = names.full(text);
        if (name.parts().size() > PARTS) {
            refuse(
                    "name-invalid",
                    "A name has at most three parts: catalog, schema and table.",
                    "Leave some parts out.");
        }
        return name;
    }

    /// `models/a/b/c.sql` is `a.b.c`; at most the last three parts count.
    private String fromPath() {
        String path =
                file.name().replaceFirst("^(.*/)?models/", "").replaceFirst("\\.(sql|py)$", "");
        List<String> parts = Arrays.asList(path.split("/"));
        return String.join(".", parts.subList(Math.max(0, parts.size() - PARTS), parts.size()));
    }

    private ModelName standIn() {
        return ModelName.of(file.name());
    }

    private void refuse(String code, String summary, String mend) {
        block.findings().error(code, summary, mend, block.placeOf("name"));
    }
}
