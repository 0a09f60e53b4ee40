package dev.waymark.sql.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.sql.Likeness;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.sql.JSqlParserSql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RememberingSqlTest {

    private static final ModelName ORDERS = new ModelName("db.shop.orders");

    @TempDir private Path folder;
    private final Asked mind = new Asked();
    private Instant now = Instant.parse("2026-11-21T00:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id, amount FROM shop.orders",
                "SELECT * FROM shop.orders JOIN \"Else\".\"Where\" USING (id)",
                "SELECT id AS \"\", nope.x, '\u00e9' AS \"\u00fc\" FROM shop.orders",
                "SELEC id FROM shop.orders",
                ""
            })
    void says_the_same_as_the_mind_at_once_and_later(String text) {
        Sql plain = new JSqlParserSql();

        for (int process = 0; process < 2; process++) {
            try (Memory memory = memory("one")) {
                Sql remembering = new RememberingSql(new JSqlParserSql(), memory);
                for (int time = 0; time < 2; time++) {
                    assertThat(remembering.facts(text, "duckdb"))
                            .isEqualTo(plain.facts(text, "duckdb"));
                    assertThat(remembering.columns(query(text, "INT")))
                            .isEqualTo(plain.columns(query(text, "INT")));
                    assertThat(remembering.unresolved(query(text, "INT")))
                            .isEqualTo(plain.unresolved(query(text, "INT")));
                }
            }
        }
    }

    @Test
    void a_later_process_asks_only_what_is_new() {
        process("one", "SELECT 1", "SELECT 2");
        mind.texts.clear();

        process("one", "SELECT 1", "SELECT 2", "SELECT 3");

        assertThat(mind.texts).containsExactly("SELECT 3");
    }

    @Test
    void columns_are_another_question_when_a_table_has_others() {
        try (Memory memory = memory("one")) {
            Sql sql = new RememberingSql(mind, memory);
            sql.columns(query("SELECT *", "INT"));
            sql.columns(query("SELECT *", "INT"));
            sql.columns(query("SELECT *", "TEXT"));
            sql.columns(query("SELECT *", null));
        }

        assertThat(mind.texts).hasSize(3);
    }

    @Test
    void another_edition_believes_nothing() {
        process("one", "SELECT 1");
        mind.texts.clear();

        process("two", "SELECT 1");

        assertThat(mind.texts).containsExactly("SELECT 1");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 11, 20, 40})
    void a_damaged_file_counts_as_none(int kept) throws IOException {
        process("one", "SELECT 1");
        byte[] whole = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(whole, kept));
        mind.texts.clear();

        process("one", "SELECT 1");

        assertThat(mind.texts).containsExactly("SELECT 1");
        assertThat(Files.readAllBytes(file())).isEqualTo(whole);
    }

    @Test
    void a_changed_byte_counts_as_damage() throws IOException {
        process("one", "SELECT 1");
        byte[] whole = Files.readAllBytes(file());
        whole[whole.length - 1] ^= 1;
        Files.write(file(), whole);
        mind.texts.clear();

        process("one", "SELECT 1");

        assertThat(mind.texts).containsExactly("SELECT 1");
    }

    @Test
    void what_nobody_asks_for_is_forgotten_after_a_month() throws IOException {
        process("one", "SELECT 1", "SELECT 2");
        long both = Files.size(file());
        now = now.plus(Duration.ofDays(20));
        process("one", "SELECT 2");
        assertThat(Files.size(file())).isEqualTo(both);
        now = now.plus(Duration.ofDays(20));

        process("one", "SELECT 2", "SELECT 3");
        mind.texts.clear();
        process("one", "SELECT 1", "SELECT 2", "SELECT 3");

        assertThat(mind.texts).containsExactly("SELECT 1");
    }

    @Test
    void a_file_that_cannot_be_written_is_no_error() throws IOException {
        Files.writeString(folder.resolve("cache"), "a file where the folder should be");

        process("one", "SELECT 1");

        assertThat(folder.resolve("cache")).hasContent("a file where the folder should be");
    }

    @Test
    void classes_outside_of_a_jar_have_no_edition() {
        assertThat(Edition.of(List.of(RememberingSqlTest.class))).isEmpty();
        assertThat(Edition.of(List.of(Test.class)))
                .hasValueSatisfying(stamp -> assertThat(stamp).contains("junit"));
    }

    private void process(String edition, String... texts) {
        try (Memory memory = memory(edition)) {
            Sql sql = new RememberingSql(mind, memory);
            for (String text : texts) {
                sql.facts(text, "duckdb");
            }
        }
    }

    private Memory memory(String edition) {
        return Memory.open(file(), edition, InstantSource.fixed(now));
    }

    private Path file() {
        return folder.resolve("cache/sql");
    }

    private static Sql.Query query(String text, @Nullable String type) {
        List<Column> columns = List.of(new Column("id", type), new Column("amount", null));
        return new Sql.Query(text, "duckdb", "db", Map.of(ORDERS, columns), true);
    }

    /// Writes down what it is asked.
    private static final class Asked implements Sql {

        private final List<String> texts = new ArrayList<>();
        private final Sql mind = new JSqlParserSql();

        @Override
        public QueryFacts facts(String text, String dialect) {
            texts.add(text);
            return mind.facts(text, dialect);
        }

        @Override
        public @Nullable List<Column> columns(Query query) {
            texts.add(query.text());
            return mind.columns(query);
        }

        @Override
        public Likeness compare(Query before, Query after) {
            return mind.compare(before, after);
        }

        @Override
        public String relocate(
                String text,
                String dialect,
                String defaultCatalog,
                Map<ModelName, String> replacements) {
            return mind.relocate(text, dialect, defaultCatalog, replacements);
        }

        @Override
        public String named(String query, String dialect) {
            return mind.named(query, dialect);
        }

        @Override
        public ModelName normalise(String written, String dialect, String defaultCatalog) {
            return mind.normalise(written, dialect, defaultCatalog);
        }

        @Override
        public String quote(String identifier, String dialect) {
            return mind.quote(identifier, dialect);
        }
    }
}
