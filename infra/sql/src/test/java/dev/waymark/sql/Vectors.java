package dev.waymark.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.kernel.sql.Sql.Query;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Recorded answers of SQLMesh about the model that was edited.
final class Vectors {

    private static final Pattern TABLE =
            Pattern.compile("- name: (\\S+)\\n\\s+columns: \\{([^}]*)\\}");
    private static final Pattern MODEL =
            Pattern.compile("MODEL \\((.*?)\\n\\);\\n(.*)", Pattern.DOTALL);
    private static final Pattern MACRO = Pattern.compile("@(\\w+)");

    private Vectors() {}

    /// What SQLMesh says of an edit: METADATA, NON_BREAKING, or anything else as BREAKING.
    enum Verdict {
        METADATA,
        NON_BREAKING,
        BREAKING
    }

    record Vector(String id, Query before, Query after, Verdict verdict) {

        @Override
        public String toString() {
            return id;
        }
    }

    static Stream<Vector> all(Sql sql) {
        return Stream.of("formatting", "projections", "mutations")
                .flatMap(name -> read(name, sql).stream());
    }

    private static List<Vector> read(String name, Sql sql) {
        String file = "/conformance/categories/" + name + ".json";
        try (InputStream in = Vectors.class.getResourceAsStream(file)) {
            List<Vector> vectors = new ArrayList<>();
            new ObjectMapper().readTree(in).forEach(each -> vectors.add(vector(each, sql)));
            return vectors;
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
    }

    private static Vector vector(JsonNode vector, Sql sql) {
        JsonNode input = vector.get("input");
        String path = input.get("after").fieldNames().next();
        String dialect = input.get("dialect").asText();
        Map<ModelName, List<Column>> sources =
                sources(input.get("before").get("external_models.yaml").asText(), dialect, sql);
        JsonNode node = vector.get("expect").get("nodes").get("db.m");
        return new Vector(
                vector.get("id").asText(),
                query(input.get("before").get(path).asText(), dialect, sources),
                query(input.get("after").get(path).asText(), dialect, sources),
                verdict(node));
    }

    private static Verdict verdict(JsonNode node) {
        if (node == null || node.get("change").asText().equals("metadata")) {
            return Verdict.METADATA;
        }
        return node.get("category").asText().equals("NON_BREAKING")
                ? Verdict.NON_BREAKING
                : Verdict.BREAKING;
    }

    private static Query query(String file, String dialect, Map<ModelName, List<Column>> sources) {
        Matcher model = MODEL.matcher(file);
        if (!model.find()) {
            throw new IllegalArgumentException(file);
        }
        boolean optimise = !model.group(1).contains("optimize_query false");
        String text = model.group(2).strip().replaceAll(";$", "");
        return new Query(expanded(text), dialect, "memory", sources, optimise);
    }

    /// Macro variables as SQLMesh renders them when it compares.
    private static String expanded(String text) {
        return MACRO.matcher(text)
                .replaceAll(macro ->
                        macro.group(1).endsWith("_dt")
                                ? "CAST('1970-01-01 00:00:00' AS TIMESTAMP)"
                                : "CAST('1970-01-01' AS DATE)");
    }

    private static Map<ModelName, List<Column>> sources(String yaml, String dialect, Sql sql) {
        Map<ModelName, List<Column>> sources = new HashMap<>();
        Matcher table = TABLE.matcher(yaml);
        while (table.find()) {
            List<Column> columns =
                    Stream.of(table.group(2).split(", "))
                            .map(column -> column.split(": "))
                            .map(pair -> new Column(folded(pair[0], dialect, sql), pair[1]))
                            .toList();
            sources.put(sql.normalise(table.group(1), dialect, "memory"), columns);
        }
        return Objects.requireNonNull(sources);
    }

    private static String folded(String column, String dialect, Sql sql) {
        return sql.normalise(column, dialect, "").parts().getFirst();
    }
}
