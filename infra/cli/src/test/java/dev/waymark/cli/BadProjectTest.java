package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What can be wrong in a project's files: each is one diagnostic with its place and how to mend
/// it, all come at once, and nothing is changed.
@Tag("slow")
class BadProjectTest {

    @TempDir private Path folder;

    private Playground shop;
    private Playground.Marks before;

    @BeforeEach
    void a_deployed_shop() throws IOException {
        shop = Shop.deployedIn(folder);
        before = shop.marks();
    }

    @Test
    void unknown_keys_in_the_settings() throws IOException {
        shop.edit("config.yaml", "default_gateway", "colour: blue\ndefault_gateways");
        assertRefused(
                """
                config.yaml:6:1: error: Unknown key 'colour'. [unknown-key]
                    Remove it.
                config.yaml:7:1: error: Unknown key 'default_gateways'. [unknown-key]
                    Did you mean 'default_gateway'?
                2 errors.
                """);
    }

    @Test
    void unknown_properties_of_a_model() throws IOException {
        shop.edit(
                "models/totals.sql", "  kind FULL,", "  kind FULL,\n  gran item,\n  colour blue,");
        assertRefused(
                """
                models/totals.sql:4:3: error: Unknown property 'gran' in MODEL. [unknown-property]
                    Did you mean 'grain'?
                models/totals.sql:5:3: error: Unknown property 'colour' in MODEL. [unknown-property]
                    Remove it.
                2 errors.
                """);
    }

    @Test
    void two_models_of_one_name() throws IOException {
        Files.copy(folder.resolve("models/totals.sql"), folder.resolve("models/totals_again.sql"));
        assertRefused(
                """
                models/totals_again.sql:1:1: error: Duplicate model name found: shop.totals. [duplicate-model]
                    Rename one; the other is in models/totals.sql:1:1.
                1 error.
                """);
    }

    @Test
    void models_that_read_each_other() throws IOException {
        shop.edit("models/days.sql", "FROM shop.items", "FROM shop.totals");
        assertRefused(
                """
                models/days.sql:1:1: error: Models depend on each other in a circle: shop.days -> shop.totals -> shop.days. [cycle]
                    Take one of these references out.
                1 error.
                """);
    }

    @Test
    void a_csv_file_that_is_none() throws IOException {
        shop.write("seeds/items.csv", "item,day,amount\ntea,2026-01-05,\"3\nmilk\n");
        assertRefused(
                """
                seeds/items.csv:2: error: The csv file cannot be read: A quote is not closed, or text follows it. [csv-unreadable]
                    Mend this line, or the csv_settings of the seed.
                1 error.
                """);
    }

    @Test
    void a_csv_file_in_another_encoding() throws IOException {
        Files.write(
                folder.resolve("seeds/items.csv"),
                "item,day,amount\nkäse,2026-01-05,3\n".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(
                """
                seeds/items.csv: error: The csv file cannot be read as utf-8. [csv-unreadable]
                    Save it in that encoding, or set `encoding` in csv_settings.
                1 error.
                """);
    }

    @Test
    void a_csv_file_that_is_not_there() throws IOException {
        Files.delete(folder.resolve("seeds/items.csv"));
        assertRefused(
                """
                models/items.sql:3:3: error: There is no file '../seeds/items.csv'. [seed-file-missing]
                    Mend the path: it starts at the model's folder, or at the project with $root/.
                1 error.
                """);
    }

    @Test
    void whatever_is_wrong_is_said_at_once() throws IOException {
        shop.edit("config.yaml", "default_gateway", "colour: blue\ndefault_gateway");
        shop.edit("models/totals.sql", "kind FULL", "kind FULL, gran item");
        Files.delete(folder.resolve("seeds/items.csv"));
        Playground.Said said = shop.run("plan", "prod", "--no-prompts");
        assertThat(said.code()).isEqualTo(ExitCode.FAILED);
        assertThat(said.err())
                .contains("config.yaml:6:1: error: Unknown key 'colour'.")
                .contains("models/totals.sql:3:14: error: Unknown property 'gran' in MODEL.")
                .contains("models/items.sql:3:3: error: There is no file '../seeds/items.csv'.")
                .endsWith("3 errors." + System.lineSeparator());
        assertNothingChanged();
    }

    @Test
    void machines_get_them_as_a_document() throws IOException {
        shop.edit("config.yaml", "default_gateway", "colour: blue\ndefault_gateway");
        Playground.Said said = shop.run("plan", "prod", "--no-prompts", "--output", "json");
        assertThat(said.code()).isEqualTo(ExitCode.FAILED);
        assertThat(said.out())
                .startsWith("{\"formatVersion\":\"1.0\",\"kind\":\"diagnostic\",\"data\":[")
                .contains("\"code\":\"unknown-key\"")
                .contains("\"line\":6");
    }

    /// It may be a table that others fill, so it is no error (semantics 1): the plan says it.
    @Test
    void a_missing_parent_is_noted_with_its_file() throws IOException {
        shop.edit("models/days.sql", "FROM shop.items", "FROM shop.itmes");
        Playground.Said said = shop.run("plan", "prod", "--no-prompts", "--skip-backfill");
        assertThat(said.code()).isEqualTo(ExitCode.DONE);
        assertThat(said.out() + said.err())
                .contains("models/days.sql")
                .contains("shop.days reads shop.itmes, which is no model")
                .contains("external_models.yaml");
    }

    @Test
    void sql_that_does_not_parse_runs_all_the_same_and_is_breaking() throws IOException {
        shop.edit(
                "models/totals.sql",
                "SUM(amount) AS total",
                "SUM(amount) AS total, [n * 2 FOR n IN [1, 2] IF n > 1] AS doubles");
        Playground.Said said = shop.run("plan", "prod", "--auto-apply");
        assertThat(said.code()).as(said.out() + said.err()).isEqualTo(ExitCode.DONE);
        assertThat(said.out())
                .containsPattern("~ shop.totals +breaking")
                .contains("! models/totals.sql:7:")
                .contains("This query cannot be parsed")
                .contains("every change of it counts as breaking");
        assertThat(shop.run("history", "prod").out()).contains("2*");
    }

    private void assertRefused(String diagnostics) throws IOException {
        Playground.Said said = shop.run("plan", "prod", "--no-prompts");
        assertThat(said.err()).isEqualToNormalizingNewlines(diagnostics);
        assertThat(said.out()).isEmpty();
        assertThat(said.code()).isEqualTo(ExitCode.FAILED);
        assertNothingChanged();
    }

    private void assertNothingChanged() throws IOException {
        assertThat(shop.marks()).isEqualTo(before);
    }
}
