package dev.waymark.conformance.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.conformance.vector.Json;
import dev.waymark.kernel.model.ModelName;
import java.util.Collection;

/// Full names without the catalog that a connection would add: where nobody connects, each side has
/// its own stand-in for it.
final class Names {

    private Names() {}

    static String plain(String name, String catalog) {
        var parts = new ModelName(name).parts();
        boolean usual = parts.size() == 3 && parts.getFirst().equalsIgnoreCase(catalog);
        return String.join(".", usual ? parts.subList(1, 3) : parts);
    }

    static JsonNode sorted(Collection<String> names, String catalog) {
        return Json.array(names.stream().map(name -> plain(name, catalog)).sorted().toList());
    }
}
