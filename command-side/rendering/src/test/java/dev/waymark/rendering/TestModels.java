package dev.waymark.rendering;

import dev.waymark.kernel.interval.IntervalUnit;
import dev.waymark.kernel.model.About;
import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Layout;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.model.Schedule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// A model of any kind and body with one variable, `factor`.
final class TestModels {

    private TestModels() {}

    static Model of(Kind kind, Body body) {
        return new Model(
                ModelName.of("c", "s", "m"),
                "duckdb",
                kind,
                new Schedule("@daily", "UTC", null, null, IntervalUnit.DAY, false),
                body,
                layout(),
                About.NOTHING,
                null,
                List.of(),
                List.of(),
                new TreeSet<>(),
                new TreeMap<>(Map.of("factor", "2")),
                new TreeMap<>(),
                new TreeMap<>(),
                "",
                "models/m.sql");
    }

    private static Layout layout() {
        return Layout.in("sqlmesh__s");
    }
}
