package dev.waymark.conformance.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.conformance.vector.Json;
import java.util.List;

/// What SQLMesh reads in one model.
///
/// @param line as recorded
record Fact(JsonNode line) {

    /// Models in SQL that SQLMesh reads and that are switched on.
    boolean isAsked() {
        return line.path("source").asText().equals("sql")
                && line.path("load").asText().equals("ok")
                && line.path("enabled").asBoolean(true);
    }

    String project() {
        return line.path("project").asText();
    }

    /// From the project's folder.
    String path() {
        String path = line.path("path").asText();
        return project().isEmpty() ? path : path.substring(project().length() + 1);
    }

    boolean isOneOfSeveral() {
        return line.path("blueprint_count").asInt(1) > 1;
    }

    String id() {
        String file = line.path("repo").asText() + "/" + line.path("path").asText();
        return isOneOfSeveral() ? file + "#" + line.path("name").asText() : file;
    }

    List<String> tags() {
        return List.of(
                "dialect:" + line.path("dialect").asText(),
                "kind:" + line.path("kind").path("name").asText(),
                "body:" + line.path("body").asText());
    }

    /// @param catalog left out of names
    ObjectNode expected(String catalog) {
        ObjectNode facts =
                Json.object().put("name", Names.plain(line.path("fqn").asText(), catalog));
        facts.put("kind", kind(line.path("kind").path("name").asText()));
        facts.set("parents", Names.sorted(Json.texts(line.path("depends_on")), catalog));
        if (line.path("columns").isObject()) {
            facts.set("declared_columns", fields(line.get("columns")));
        }
        JsonNode output = line.path("output_columns");
        if (output.isObject() && !output.has("*")) {
            facts.set("output_columns", fields(output));
        }
        return facts;
    }

    private static JsonNode fields(JsonNode object) {
        return Json.array(object.properties().stream().map(java.util.Map.Entry::getKey).toList());
    }

    /// SQLMesh keeps two names for one kind.
    private static String kind(String name) {
        return name.equals("SCD_TYPE_2") ? "SCD_TYPE_2_BY_TIME" : name;
    }
}
