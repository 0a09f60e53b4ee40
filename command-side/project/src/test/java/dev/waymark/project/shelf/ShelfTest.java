package dev.waymark.project.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.OwnHashes;
import dev.waymark.kernel.sql.Likeness;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.project.MemoryKeep;
import dev.waymark.project.Project;
import dev.waymark.project.ProjectConfig;
import dev.waymark.project.ProjectFiles;
import dev.waymark.project.ProjectReader;
import dev.waymark.project.WordSql;
import dev.waymark.project.config.Settings;
import dev.waymark.project.model.Workshop;
import dev.waymark.rendering.Renderer;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {

    private static final ModelName B = new ModelName("shop.db.b");

    @TempDir private Path folder;
    private final Asked sql = new Asked();
    private final MemoryKeep keep = new MemoryKeep();
    private final List<String> hashed = Collections.synchronizedList(new ArrayList<>());
    private int saved;

    @BeforeEach
    void a_project_that_was_read_once() {
        ProjectFiles.in(folder)
                .with(
                        "models/a.sql",
                        "MODEL (name db.a, kind FULL); SELECT id, @rate AS y FROM raw.t")
                .with("models/b.sql", "MODEL (name db.b); SELECT * FROM db.a")
                .with("models/s.sql", "MODEL (name db.s, kind SEED (path '$root/seeds/s.csv'));")
                .with("seeds/s.csv", "id,name\n1,x\n")
                .with("macros/m.sql", "{% macro one() %}1{% endmacro %}")
                .with("audits/a.sql", "AUDIT (name good); SELECT * FROM @this_model WHERE id < 0")
                .with("config.yaml", ProjectFiles.CONFIG + "variables: {rate: 2}\n");
        read();
        sql.asked.clear();
        hashed.clear();
        saved = keep.saves();
    }

    @Test
    void files_that_did_not_change_are_not_read_again() {
        Project first = read();

        assertThat(sql.asked).isEmpty();
        assertThat(hashed).isEmpty();
        assertThat(keep.saves()).isEqualTo(saved);
        assertThat(first.models()).hasSize(3);
        assertThat(first.ownHashes().get(B)).isEqualTo(new OwnHashes("b", "[shop.db.a]"));
        assertThat(first.columns().get(B)).hasSize(2);
    }

    @Test
    void one_changed_file_is_read_and_what_reads_it_is_asked_for_its_columns() {
        write("models/a.sql", "MODEL (name db.a, kind FULL); SELECT id, x, z FROM raw.t");

        Project project = read();

        assertThat(project.columns().get(B))
                .extracting(Column::name)
                .containsExactly("id", "x", "z");
        assertThat(sql.asked)
                .containsExactlyInAnyOrder(
                        "facts SELECT id, x, z FROM raw.t",
                        "columns SELECT id, x, z FROM raw.t",
                        "columns SELECT * FROM db.a");
        assertThat(hashed).containsExactlyInAnyOrder("shop.db.a", "shop.db.b");
    }

    @Test
    void what_is_written_out_by_a_macro_is_hashed_each_time() {
        write("models/c.sql", "MODEL (name db.c); SELECT @STAR(db.a) FROM db.a");
        read();
        hashed.clear();

        read();

        assertThat(hashed).containsExactly("shop.db.c");
    }

    @Test
    void a_changed_file_is_kept_without_writing_all_others_again() {
        for (int i = 0; i < 200; i++) {
            write("models/m" + i + ".sql", "MODEL (name db.m" + i + "); SELECT 1 AS x");
        }
        read();
        int before = keep.saves();
        write("models/m7.sql", "MODEL (name db.m7); SELECT 2 AS x");

        read();

        assertThat(keep.saves() - before).isEqualTo(1);
        assertThat(keep.text()).contains("SELECT 2 AS x");
        assertThat(read().models()).hasSize(203);
    }

    @Test
    void a_folder_is_the_same_however_its_path_is_written() {
        reader().read(List.of(folder.resolve("models/..")), null);

        assertThat(sql.asked).isEmpty();
        assertThat(keep.saves()).isEqualTo(saved);
    }

    @Test
    void a_change_that_leaves_the_columns_alone_asks_nobody_below() {
        write("models/a.sql", "MODEL (name db.a, kind FULL); SELECT id, 7 AS y FROM raw.t");

        read();

        assertThat(sql.asked).noneMatch(question -> question.contains("db.a"));
    }

    @Test
    void everything_is_read_again_with_other_variables() {
        write("config.yaml", ProjectFiles.CONFIG + "variables: {rate: 3}\n");

        Model model = read().models().get(new ModelName("shop.db.a"));

        assertThat(model.variables()).containsEntry("rate", "3");
        assertThat(sql.asked).contains("facts SELECT id, 3 AS y FROM raw.t");
    }

    @Test
    void everything_is_read_again_with_other_defaults_macros_or_audits() {
        for (String change :
                List.of(
                        "config.yaml:"
                                + ProjectFiles.CONFIG
                                + "  owner: ann\nvariables: {rate: 2}\n",
                        "macros/m.sql:{% macro one() %}2{% endmacro %}",
                        "macros/m.py:from sqlmesh import macro\n\n\n@macro()\ndef f(e):\n    return 1\n",
                        "audits/a.sql:AUDIT (name good); SELECT 1 FROM @this_model")) {
            read();
            sql.asked.clear();
            int split = change.indexOf(':');
            write(change.substring(0, split), change.substring(split + 1));

            read();

            assertThat(sql.asked).as(change).contains("facts SELECT * FROM db.a");
        }
    }

    @Test
    void a_copy_in_another_folder_is_the_same_as_long_as_its_files_are(@TempDir Path other)
            throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                ProjectFiles.empty(other)
                        .with(folder.relativize(file).toString(), Files.readString(file));
            }
        }

        reader().read(List.of(other), null);
        assertThat(sql.asked).isEmpty();

        ProjectFiles.empty(other).with("seeds/s.csv", "id,name,more\n1,x,2\n");
        Project changed = ProjectFiles.project(reader().read(List.of(other), null));
        assertThat(changed.columns().get(new ModelName("shop.db.s"))).hasSize(3);
    }

    @Test
    void a_seed_is_read_again_when_its_rows_change() {
        write("seeds/s.csv", "id,name,more\n1,x,2\n");

        assertThat(read().columns().get(new ModelName("shop.db.s"))).hasSize(3);
    }

    @Test
    void a_file_with_an_error_is_told_each_time() {
        write("models/b.sql", "MODEL (nam db.b); SELECT * FROM db.a");

        for (int time = 0; time < 2; time++) {
            assertThat(reader().read(List.of(folder), null).diagnostics())
                    .anyMatch(problem -> problem.code().equals("unknown-property"));
        }
    }

    @Test
    void what_is_gone_is_forgotten() throws IOException {
        Files.delete(folder.resolve("models/b.sql"));

        assertThat(read().models()).doesNotContainKey(B);
        assertThat(keep.saves()).isEqualTo(saved + 1);
        assertThat(keep.text()).doesNotContain("db.b");
    }

    /// Whoever adds a setting decides here whether models depend on it.
    @Test
    void every_setting_is_in_the_stamp_or_known_not_to_matter() {
        assertThat(components(Settings.class))
                .containsExactly(
                        "config",
                        "gateway",
                        "catalogs",
                        "defaults",
                        "beforeAll", // not of models
                        "afterAll", // not of models
                        "ignored", // only decides which files are read
                        "timeColumnFormat",
                        "inferNames",
                        "linter"); // read by whoever lints
        assertThat(components(ProjectConfig.class))
                .containsExactly(
                        "project",
                        "gateways", // names and variables; connections only by their catalogs
                        "defaultGateway", // by the gateway that was selected
                        "dialect",
                        "variables",
                        "physicalSchemaMapping",
                        "environmentSuffixTarget", // from here on: of plans, not of models
                        "environmentCatalogMapping",
                        "gatewayManagedViews",
                        "physicalTableNaming",
                        "snapshotTimeToLive",
                        "environmentTimeToLive",
                        "pinnedEnvironments",
                        "defaultTargetEnvironment",
                        "plan",
                        "own");
        assertThat(components(Workshop.class))
                .containsExactly(
                        "sql", // by the edition of the file
                        "renderer", // likewise
                        "settings",
                        "defaults", // made of the settings
                        "folder",
                        "audits",
                        "macros",
                        "findings"); // only written to
    }

    private static Stream<String> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName);
    }

    private Project read() {
        return ProjectFiles.project(reader().read(List.of(folder), null));
    }

    private ProjectReader reader() {
        return new ProjectReader(sql, new Renderer(), Map.of(), keep, this::hash);
    }

    private OwnHashes hash(Model model, Map<ModelName, List<Column>> sources) {
        hashed.add(model.name().value());
        return new OwnHashes(model.name().table(), sources.keySet().toString());
    }

    private void write(String file, String text) {
        ProjectFiles.empty(folder).with(file, text);
    }

    /// Writes down what it is asked.
    private static final class Asked implements Sql {

        private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
        private final Sql mind = new WordSql();

        @Override
        public QueryFacts facts(String text, String dialect) {
            asked.add("facts " + text);
            return mind.facts(text, dialect);
        }

        @Override
        public @Nullable List<Column> columns(Query query) {
            asked.add("columns " + query.text());
            return mind.columns(query);
        }

        @Override
        public Likeness compare(Query before, Query after) {
            return mind.compare(before, after);
        }

        @Override
        public String relocate(
                String text, String dialect, String catalog, Map<ModelName, String> tables) {
            return mind.relocate(text, dialect, catalog, tables);
        }

        @Override
        public String named(String query, String dialect) {
            return mind.named(query, dialect);
        }

        @Override
        public ModelName normalise(String written, String dialect, String catalog) {
            return mind.normalise(written, dialect, catalog);
        }

        @Override
        public String quote(String identifier, String dialect) {
            return mind.quote(identifier, dialect);
        }
    }
}
