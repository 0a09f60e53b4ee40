package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What questions are answered with: text for people, documents for machines.
@Tag("slow")
class AnswersTest {

    @TempDir private static Path folder;

    private static Playground shop;
    private static String plan;
    private static String run;

    @BeforeAll
    static void a_shop_that_was_deployed_twice() throws IOException {
        shop = Shop.deployedIn(folder);
        shop.edit("models/totals.sql", "SUM(amount)", "2 * SUM(amount)");
        shop.run("plan", "prod", "--auto-apply");
        plan = firstWord(shop.run("plans"));
        run = firstWord(shop.run("runs"));
    }

    private static String firstWord(Playground.Said said) {
        return said.out().lines().toList().get(1).split(" ")[0];
    }

    static Stream<List<String>> questions() {
        return Stream.of(
                List.of("plan", "dev", "--include-unmodified"),
                List.of("plan", "prod"),
                List.of("plans"),
                List.of("plan-show", plan),
                List.of("history", "prod"),
                List.of("show", "prod"),
                List.of("show", "prod", "--generation", "1"),
                List.of("compare", "prod", "--from", "1", "--to", "2"),
                List.of("rollback", "prod", "--to", "1", "--reason", "r", "--preview"),
                List.of("runs"),
                List.of("run-show", run),
                List.of("run-show", run, "--sql", "--model", "shop.totals"),
                List.of("environments"),
                List.of("audit-log"),
                List.of("audit-log", "--sql"),
                List.of("render", "shop.totals"),
                List.of("dag"),
                List.of("info"),
                List.of("verify"));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void machines_get_one_document_with_its_version(List<String> question) {
        String[] words =
                Stream.concat(question.stream(), Stream.of("-o", "json")).toArray(String[]::new);
        Playground.Said said = shop.run(words);
        assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.DONE);
        assertThat(said.out().lines()).hasSize(1);
        assertThat(said.out())
                .startsWith("{\"formatVersion\":\"1.0\",\"kind\":\"")
                .containsPattern("\"kind\":\"[a-z]+\",\"data\":")
                .endsWith("}" + System.lineSeparator());
    }

    @ParameterizedTest
    @MethodSource("questions")
    void people_get_text_without_colours_where_nobody_looks(List<String> question) {
        Playground.Said said = shop.run(question.toArray(String[]::new));
        assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.DONE);
        assertThat(said.out())
                .isNotBlank()
                .doesNotContain("\u001b")
                .doesNotContain("formatVersion");
    }

    @Test
    void the_sql_of_a_run_and_what_it_computed_can_be_read() {
        assertThat(shop.run("run-show", run, "--sql").out())
                .containsPattern("-- (\\w+\\.)?totals \\[.*\\], \\d+ rows?, \\d")
                .contains("2 * SUM(amount)");
        assertThat(shop.run("audit-log", "--sql").out()).contains("2 * SUM(amount)");
    }

    @Test
    void machines_can_read_a_list_line_by_line() {
        Playground.Said said = shop.run("audit-log", "--output", "ndjson", "--limit", "5");
        assertThat(said.out().lines())
                .hasSize(5)
                .allMatch(line -> line.startsWith("{\"formatVersion\":\"1.0\",\"kind\":\"entry\""));
    }

    @Test
    void machines_get_the_facts_of_a_refusal() {
        Playground.Said said = shop.run("show", "prod", "--generation", "9", "--output", "json");
        assertThat(said.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(said.out())
                .contains("\"kind\":\"refusal\"")
                .contains(
                        "\"type\":\"NoSuchGeneration\",\"environment\":\"prod\",\"generation\":9");
    }

    @Test
    void what_is_new_has_no_category_and_one_is_singular() throws IOException {
        shop.write("models/one.sql", "MODEL (name shop.one, kind FULL);\nSELECT 1 AS x\n");
        Playground.Said said =
                shop.run("plan", "dev", "--select-model", "shop.one", "--no-prompts");
        assertThat(said.out())
                .containsPattern("\\+ shop.one +new\\R")
                .doesNotContain("breaking")
                .contains("1 model to compute");
    }

    @Test
    void going_back_decides_no_categories() {
        Playground.Said said =
                shop.run("rollback", "prod", "--to", "1", "--reason", "r", "--preview");
        assertThat(said.out()).contains("goes back").doesNotContain("breaking");
    }

    @Test
    void the_five_checks_are_said_before_an_apply_and_progress_is_apart_from_the_answer()
            throws IOException {
        shop.write("models/two.sql", "MODEL (name shop.two, kind FULL);\nSELECT 2 AS x\n");
        Playground.Said said =
                shop.run("plan", "two", "--auto-apply", "--select-model", "shop.two");
        assertThat(said.err().lines().limit(5)).allMatch(line -> line.startsWith("[ok] "));
        assertThat(said.err())
                .contains("Every change is categorised.")
                .contains("to compute")
                .contains("two will be created.")
                .contains("The warehouse can be reached and lets us create.")
                .contains("No breaker is open.")
                .contains("[1/");
        assertThat(said.out())
                .contains("Done: run ")
                .containsPattern("MODEL +BATCHES +ROWS +TOOK\\R(\\w+\\.)*two +1 +1 +0")
                .doesNotContain("[ok]");
    }

    @Test
    void an_empty_list_says_what_would_fill_it(@TempDir Path empty) throws IOException {
        Playground fresh = Shop.in(empty);
        assertThat(fresh.run("plans").out()).startsWith("No plans. Make one with `waymark plan");
        assertThat(fresh.run("runs").out()).startsWith("No runs.");
        assertThat(fresh.run("environments").out()).startsWith("No environments.");
        assertThat(fresh.run("audit-log").out()).startsWith("Nothing has happened.");
    }
}
