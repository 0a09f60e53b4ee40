package dev.waymark.project.model;

import dev.waymark.kernel.model.About;
import dev.waymark.project.header.Block;
import dev.waymark.project.header.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Reads what is said about a model: owner, description, tags, grains, references.
public final class AboutReader {

    private final Block block;
    private final Names names;

    public AboutReader(Block block, Names names) {
        this.block = block;
        this.names = names;
    }

    /// @param comment in front of the block; the description when none is written
    /// @param columnComments behind the projections; used when no descriptions are written
    public About read(@Nullable String comment, SortedMap<String, String> columnComments) {
        List<String> grains = grains();
        List<String> references = new ArrayList<>(grains);
        references.addAll(block.items("references").stream().map(Value::sql).toList());
        String description = block.text("description");
        return new About(
                block.text("owner"),
                description == null ? comment : description,
                new TreeSet<>(block.texts("tags")),
                block.has("column_descriptions") ? columnDescriptions() : columnComments,
                grains,
                references);
    }

    /// `grain (a, b)` is one grain of two columns; `grains (a, b)` are two.
    private List<String> grains() {
        if (block.has("grain") && block.has("grains")) {
            block.findings()
                    .error(
                            "exclusive-properties",
                            "'grain' and 'grains' exclude each other.",
                            "Keep `grains`.",
                            block.placeOf("grains"));
        }
        List<Value> written = new ArrayList<>(block.items("grains"));
        block.value("grain").ifPresent(written::add);
        return written.stream().map(Value::sql).toList();
    }

    private SortedMap<String, String> columnDescriptions() {
        SortedMap<String, String> descriptions = new TreeMap<>();
        block.pairs("column_descriptions")
                .forEach(pair -> descriptions.put(names.column(pair.name()), pair.value().text()));
        return descriptions;
    }
}
