package dev.waymark.planning.given;

import dev.waymark.kernel.environment.Naming.SuffixTarget;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.ApprovalRule;
import dev.waymark.planning.column.ColumnReader;
import dev.waymark.planning.column.ModelTexts;
import dev.waymark.planning.column.ReadColumns;
import dev.waymark.project.Project;
import dev.waymark.project.ProjectConfig;
import dev.waymark.project.ProjectConfig.CatalogMapping;
import dev.waymark.project.ProjectConfig.Categorisation;
import dev.waymark.project.ProjectConfig.NamingConvention;
import dev.waymark.project.ProjectConfig.PlanDefaults;
import dev.waymark.rendering.Renderer;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A project in the making.
public final class GivenProject {

    private final SortedMap<ModelName, Model> models = new TreeMap<>();
    private final SortedMap<String, Model> audits = new TreeMap<>();
    private PlanDefaults defaults = defaults(Categorisation.FULL, false, false);
    private SuffixTarget suffix = SuffixTarget.SCHEMA;
    private NamingConvention convention = NamingConvention.SCHEMA_AND_TABLE;
    private @Nullable CatalogMapping catalog;
    private @Nullable String environmentTimeToLive = "in 1 week";
    private final TreeSet<String> pinned = new TreeSet<>();
    private List<String> beforeAll = List.of();
    private List<String> afterAll = List.of();

    private GivenProject() {}

    public static GivenProject project(GivenModel... models) {
        return new GivenProject().with(models);
    }

    /// The same project with these models new or in place of others.
    public GivenProject with(GivenModel... more) {
        GivenProject copy = copy();
        for (GivenModel model : more) {
            copy.models.put(model.name(), model.build());
        }
        return copy;
    }

    public GivenProject without(String... names) {
        GivenProject copy = copy();
        for (String name : names) {
            copy.models.remove(GivenModel.name(name));
        }
        return copy;
    }

    /// With a standalone audit.
    public GivenProject with(GivenAudit audit) {
        GivenProject copy = copy();
        copy.audits.put(audit.name(), audit.build());
        return copy;
    }

    public GivenProject mode(Categorisation mode) {
        GivenProject copy = copy();
        copy.defaults = defaults(mode, false, false);
        return copy;
    }

    public GivenProject recreating() {
        GivenProject copy = copy();
        copy.defaults = defaults(Categorisation.FULL, true, false);
        return copy;
    }

    public GivenProject finalisedStateOnly() {
        GivenProject copy = copy();
        copy.defaults = defaults(Categorisation.FULL, false, true);
        return copy;
    }

    public GivenProject suffix(SuffixTarget target) {
        GivenProject copy = copy();
        copy.suffix = target;
        return copy;
    }

    public GivenProject convention(NamingConvention given) {
        GivenProject copy = copy();
        copy.convention = given;
        return copy;
    }

    public GivenProject catalog(String pattern, String name) {
        GivenProject copy = copy();
        copy.catalog = new CatalogMapping(pattern, name);
        return copy;
    }

    public GivenProject environmentTimeToLive(@Nullable String given) {
        GivenProject copy = copy();
        copy.environmentTimeToLive = given;
        return copy;
    }

    public GivenProject pinned(String environment) {
        GivenProject copy = copy();
        copy.pinned.add(environment);
        return copy;
    }

    public GivenProject statements(String before, String after) {
        GivenProject copy = copy();
        copy.beforeAll = List.of(before);
        copy.afterAll = List.of(after);
        return copy;
    }

    public Project build() {
        return new Project(
                config(), "local", "wh", models, audits, columns(), beforeAll, afterAll, List.of());
    }

    private SortedMap<ModelName, List<Column>> columns() {
        ModelTexts texts = new ModelTexts(new WordSql(), new Renderer(), "local", "wh");
        ReadColumns read =
                new ReadColumns(new ColumnReader(new WordSql(), texts), models, _ -> null);
        SortedMap<ModelName, List<Column>> known = new TreeMap<>();
        for (ModelName name : models.keySet()) {
            List<Column> columns = read.of(name);
            if (columns != null) {
                known.put(name, columns);
            }
        }
        return known;
    }

    private ProjectConfig config() {
        return new ProjectConfig(
                "",
                new TreeMap<>(),
                "local",
                "duckdb",
                new TreeMap<>(),
                List.of(),
                suffix,
                catalog == null ? List.of() : List.of(catalog),
                false,
                convention,
                "in 1 week",
                environmentTimeToLive,
                pinned,
                "prod",
                defaults,
                new ProjectConfig.Own(
                        new TreeMap<>(Map.of("guarded", new ApprovalRule(2, false, List.of()))),
                        null,
                        List.of()));
    }

    private static PlanDefaults defaults(
            Categorisation mode, boolean recreate, boolean finalisedState) {
        return new PlanDefaults(
                false,
                false,
                null,
                false,
                true,
                false,
                finalisedState,
                recreate,
                mode,
                mode,
                mode,
                mode);
    }

    private GivenProject copy() {
        GivenProject copy = new GivenProject();
        copy.models.putAll(models);
        copy.audits.putAll(audits);
        copy.defaults = defaults;
        copy.suffix = suffix;
        copy.convention = convention;
        copy.catalog = catalog;
        copy.environmentTimeToLive = environmentTimeToLive;
        copy.pinned.addAll(pinned);
        copy.beforeAll = beforeAll;
        copy.afterAll = afterAll;
        return copy;
    }
}
