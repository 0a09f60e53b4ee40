package dev.waymark.project.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.project.ProjectFiles;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeedReaderTest {

    private static final String MODEL = "MODEL (name db.s, kind SEED (path '../seeds/s.csv'%s)%s);";

    @TempDir Path folder;

    private ProjectFiles project(String csv, String settings, String properties) {
        return ProjectFiles.in(folder)
                .with("models/s.sql", MODEL.formatted(settings, properties))
                .with("seeds/s.csv", csv);
    }

    private SortedMap<String, String> hashes(String csv) {
        return hashes(csv, "", "");
    }

    private SortedMap<String, String> hashes(String csv, String settings, String properties) {
        Body body = project(csv, settings, properties).model("shop.db.s").body();
        return ((Body.SeedRows) body).columnHashes();
    }

    private static final String ROWS = "id,name,score\n1,ann,1.5\n2,bob,2.5\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "id,name,score\\n1,ann,1.50\\n2,bob,2.5\\n          | a trailing zero",
                "id,name,score\\n1,ann,1.5\\n2,bob,2.5              | no last line end",
                "id,name,score\\r\\n1,ann,1.5\\r\\n2,bob,2.5\\r\\n  | other line ends",
                "id,name,score\\n\"1\",\"ann\",1.5\\n2,bob,\"2.5\"\\n | quotes",
                "id,name,score\\n01,ann,1.5\\n+2,bob,2.5\\n         | other spellings of numbers",
                "id,name,score\\n1,ann,1.5\\n\\n2,bob,2.5\\n        | an empty line",
                "\\uFEFFid,name,score\\n1,ann,1.5\\n2,bob,2.5\\n    | a byte order mark",
            })
    void the_same_values_have_the_same_hashes(String csv, String reason) {
        String text = csv.replace("\\n", "\n").replace("\\r", "\r").replace("\\uFEFF", "\uFEFF");

        assertThat(hashes(text)).as(reason).isEqualTo(hashes(ROWS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id,name,score\\n1,ann,1.5\\n2,bob,2.75\\n  | score",
                "id,name,score\\n1,ann,1.5\\n2,rob,2.5\\n   | name",
                "id,name,score\\n1,ann,1.5\\n2,,2.5\\n      | name",
                "id,name,score\\n1, ann,1.5\\n2,bob,2.5\\n  | name",
            })
    void another_value_changes_the_hash_of_its_column_alone(String csv, String column) {
        SortedMap<String, String> before = hashes(ROWS);
        SortedMap<String, String> after = hashes(csv.replace("\\n", "\n"));

        assertThat(after.get(column)).isNotEqualTo(before.get(column));
        before.keySet().stream()
                .filter(name -> !name.equals(column))
                .forEach(name -> assertThat(after).containsEntry(name, before.get(name)));
    }

    @Test
    void order_of_rows_matters_and_order_of_columns_does_not() {
        assertThat(hashes("id,name,score\n2,bob,2.5\n1,ann,1.5\n")).isNotEqualTo(hashes(ROWS));
        assertThat(hashes("name,score,id\nann,1.5,1\nbob,2.5,2\n")).isEqualTo(hashes(ROWS));
    }

    @Test
    void a_declared_type_changes_no_hash_but_tells_cells_apart_where_it_is_text() {
        String typed = ", columns (id INT, name TEXT, score DECIMAL(8, 2))";
        String texts = ", columns (id TEXT, name TEXT, score VARCHAR(9))";

        assertThat(hashes(ROWS, "", typed)).isEqualTo(hashes(ROWS));
        assertThat(hashes(ROWS, "", texts).get("score"))
                .startsWith(hashes(ROWS).get("score") + "/");
        assertThat(hashes("id\n007\n", "", ", columns (id TEXT)"))
                .isNotEqualTo(hashes("id\n7\n", "", ", columns (id TEXT)"));
        assertThat(hashes("id,name,score\n1,ann,1.50\n2,bob,2.5\n", "", texts))
                .isNotEqualTo(hashes(ROWS, "", texts));
    }

    @Test
    void types_are_inferred_from_the_values() {
        ProjectFiles files =
                project(
                        "Id,n,ok,label,none,big\n1,1.5,true,x,,1e3\n2,2,False,,NA,-.5\n,,,7,,\n",
                        "",
                        "");

        assertThat(files.project().columns().get(new ModelName("shop.db.s")))
                .containsExactly(
                        new Column("id", "BIGINT"),
                        new Column("n", "DOUBLE"),
                        new Column("ok", "BOOLEAN"),
                        new Column("label", "TEXT"),
                        new Column("none", "DOUBLE"),
                        new Column("big", "DOUBLE"));
    }

    @Test
    void csv_settings_say_how_to_read() {
        String settings =
                ", csv_settings (delimiter = ';', quotechar = '''', na_values = ('-'), keep_default_na = false)";

        assertThat(hashes("id;name\n1;'a;b'\n-;NA\n", settings, ""))
                .isEqualTo(
                        hashes(
                                "id,name\n1,a;b\n-,NA\n",
                                ", csv_settings (na_values = '-', keep_default_na = false)",
                                ""));
        assertThat(hashes("id;name\n1;x\n", "", "")).containsOnlyKeys("id;name");
    }

    @Test
    void a_path_may_start_at_the_project() {
        ProjectFiles files =
                ProjectFiles.in(folder)
                        .with(
                                "models/deep/s.sql",
                                "MODEL (name db.s, kind SEED (path '$root/seeds/s.csv'));")
                        .with("seeds/s.csv", ROWS);

        assertThat(((Body.SeedRows) files.model("shop.db.s").body()).csv()).isEqualTo(ROWS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "id,name\\n1,a\\n2,b,c\\n        | csv-unreadable seeds/s.csv:3",
                "id,name\\n1,\"a\\n2,b\\n        | csv-unreadable seeds/s.csv:2",
                "\\n                             | csv-unreadable seeds/s.csv:1",
            })
    void a_csv_that_cannot_be_read_is_said_with_its_line(String csv, String problem) {
        assertThat(project(csv.replace("\\n", "\n"), "", "").problems())
                .containsExactly("ERROR " + problem);
    }

    @Test
    void a_missing_file_is_said_at_the_kind() {
        ProjectFiles files = ProjectFiles.in(folder).with("models/s.sql", MODEL.formatted("", ""));

        assertThat(files.problems()).containsExactly("ERROR seed-file-missing models/s.sql:1:19");
    }

    @Test
    void an_unknown_encoding_is_said() {
        assertThat(project(ROWS, ", csv_settings (encoding = 'klingon')", "").problems())
                .containsExactly("ERROR unknown-encoding models/s.sql:1:19");
    }

    @Test
    void statements_around_a_seed_are_kept() {
        ProjectFiles files =
                ProjectFiles.in(folder)
                        .with("seeds/s.csv", ROWS)
                        .with("models/s.sql", MODEL.formatted("", "") + "\nSET a = 1; ANALYZE;");

        assertThat(((Body.SeedRows) files.model("shop.db.s").body()).before())
                .containsExactly("SET a = 1", "ANALYZE;");
    }
}
