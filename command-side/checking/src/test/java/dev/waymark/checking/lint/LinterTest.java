package dev.waymark.checking.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.waymark.checking.CheckedProject;
import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.diagnostic.Diagnostic.Severity;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What breaks which rule is what SQLMesh 0.236.4 says of the same models.
class LinterTest {

    private static final String BASE =
            "MODEL (name db.base, kind FULL, ignored_rules ALL);\nSELECT 1::INT AS a, 'x'::TEXT AS b";

    @TempDir Path folder;

    private CheckedProject project(String linter) {
        return CheckedProject.in(folder)
                .configured("linter: {enabled: true, " + linter + "}\n")
                .with("models/base.sql", BASE);
    }

    private List<String> broken(String linter, String query) {
        return project(linter).model(query).lint().violations().stream()
                .filter(it -> it.model().equals("memory.db.m"))
                .map(Violation::rule)
                .toList();
    }

    private List<String> messages(String rule, String query) {
        return project("warn_rules: [" + rule + "]").model(query).lint().violations().stream()
                .map(Violation::message)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM db.base",
                "SELECT t.*, a + 1 AS c FROM db.base AS t",
                "SELECT * EXCLUDE (a) FROM db.base",
                "(SELECT * FROM db.base)",
                "SELECT * FROM db.base UNION ALL SELECT a, b FROM db.base",
                "WITH c AS (SELECT a FROM db.base) SELECT * FROM c",
            })
    void a_star_among_the_outermost_columns_is_one(String query) {
        assertThat(broken("rules: noselectstar", query)).containsExactly("noselectstar");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT count(*) AS n FROM db.base",
                "SELECT a FROM (SELECT * FROM db.base) AS s",
                "SELECT @STAR(db.base) FROM db.base",
                "SELECT a * 2 AS c FROM db.base",
                "SELECT a, b FROM db.base UNION ALL SELECT * FROM db.base",
            })
    void any_other_star_is_none(String query) {
        assertThat(broken("rules: noselectstar", query)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SELECT a, b AS a FROM db.base            | Found duplicate outer select name 'a'",
                "SELECT a + 1, b FROM raw.loose           | Outer projection 'a + 1' must have inferrable names or explicit aliases.",
            })
    void outputs_need_names_of_their_own(String query, String message) {
        assertThat(messages("noambiguousprojections", query)).containsExactly(message);
    }

    @Test
    void an_output_without_a_name_is_given_one_where_all_columns_are_known() {
        assertThat(messages("noambiguousprojections", "SELECT a + 1, b FROM db.base")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SELECT nope, a FROM db.base              | Column 'nope' could not be resolved for model '\"memory\".\"db\".\"m\"', the column may not exist or is ambiguous.",
                "SELECT t.nope AS q FROM db.base AS t     | Column 'nope' could not be resolved for table: 't' for model '\"memory\".\"db\".\"m\"', the column may not exist or is ambiguous.",
                "SELECT a FROM db.base AS t JOIN db.base AS u ON t.a = u.a | Column 'a' could not be resolved for model '\"memory\".\"db\".\"m\"', the column may not exist or is ambiguous.",
            })
    void a_column_is_of_exactly_one_table(String query, String message) {
        assertThat(messages("ambiguousorinvalidcolumn", query)).containsExactly(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT nope FROM raw.loose",
                "SELECT a AS q, q + 1 AS r FROM db.base",
                "SELECT a, (SELECT max(b) FROM db.base AS i WHERE i.a = o.a) AS m FROM db.base AS o",
                "SELECT a AS q FROM db.base ORDER BY q",
            })
    void what_can_be_a_column_is_one(String query) {
        assertThat(messages("ambiguousorinvalidcolumn", query)).isEmpty();
    }

    @Test
    void a_star_over_a_table_of_which_nothing_is_known_cannot_be_written_out() {
        assertThat(messages("invalidselectstarexpansion", "SELECT * FROM raw.loose"))
                .singleElement()
                .asString()
                .contains("missing schema(s) for model(s): '\"memory\".\"raw\".\"loose\"'");
        assertThat(messages("invalidselectstarexpansion", "SELECT * FROM db.base")).isEmpty();
    }

    @Test
    void a_table_of_others_must_be_registered() {
        assertThat(messages("nomissingexternalmodels", "SELECT x FROM raw.ghost AS g"))
                .singleElement()
                .asString()
                .contains("unregistered external model '\"memory\".\"raw\".\"ghost\"'");
        assertThat(messages("nomissingexternalmodels", "SELECT id FROM raw.events")).isEmpty();
    }

    @Test
    void a_model_needs_an_audit() {
        assertThat(messages("nomissingaudits", "SELECT 1 AS a")).hasSize(1);
        CheckedProject audited =
                project("warn_rules: [nomissingaudits]")
                        .with(
                                "models/m.sql",
                                "MODEL (name db.m, kind FULL, audits (not_null(columns := (a))));\nSELECT 1 AS a");
        assertThat(audited.lint().violations()).isEmpty();
    }

    @Test
    void a_model_needs_a_unit_test() {
        CheckedProject project = project("warn_rules: [nomissingunittest]").model("SELECT 1 AS a");
        assertThat(project.lint().violations())
                .extracting(Violation::message)
                .containsExactly(
                        "Model db.m is missing unit test(s). Please add in the tests/ directory.");

        project.tests("it: {model: db.m, outputs: {query: [{a: 1}]}}");
        assertThat(project.lint().violations()).isEmpty();
    }

    @Test
    void errors_stop_and_warnings_do_not() {
        LintReport report =
                project("rules: noselectstar, warn_rules: [nomissingaudits]")
                        .model("SELECT * FROM db.base")
                        .lint();

        assertThat(report.violations())
                .extracting(Violation::rule, Violation::severity)
                .containsExactly(
                        tuple("nomissingaudits", Severity.WARNING),
                        tuple("noselectstar", Severity.ERROR));
        assertThat(report.isGood()).isFalse();
    }

    @Test
    void a_violation_says_where_the_model_stands() {
        LintReport report =
                project("warn_rules: noselectstar")
                        .with(
                                "models/m.sql",
                                "-- what it is\n\nMODEL (name db.m, kind FULL);\nSELECT * FROM db.base")
                        .lint();

        assertThat(report.violations())
                .extracting(Violation::file, Violation::line)
                .containsExactly(tuple("models/m.sql", 3));
        assertThat(report.isGood()).isTrue();
    }

    @Test
    void violations_are_diagnostics_with_the_place_of_the_model() {
        assertThat(
                        project("rules: noselectstar")
                                .model("SELECT * FROM db.base")
                                .lint()
                                .diagnostics())
                .extracting(Diagnostic::code, Diagnostic::isError, it -> it.at().toString())
                .containsExactly(tuple("lint-noselectstar", true, "models/m.sql:1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ignored_rules ALL",
                "ignored_rules [\"NoSelectStar\", nomissingaudits]",
            })
    void a_model_turns_rules_off_for_itself(String property) {
        CheckedProject project =
                project("rules: [noselectstar, nomissingaudits]")
                        .with(
                                "models/m.sql",
                                "MODEL (name db.m, kind FULL, %s);\nSELECT * FROM db.base"
                                        .formatted(property));

        assertThat(project.lint().violations()).isEmpty();
    }

    @Test
    void all_rules_but_the_ignored_ones_hold() {
        assertThat(
                        broken(
                                "rules: ALL, ignored_rules: [nomissingunittest]",
                                "SELECT * FROM db.base"))
                .containsExactly("nomissingaudits", "noselectstar");
    }

    @Test
    void a_linter_that_is_not_enabled_looks_at_nothing() {
        CheckedProject project =
                CheckedProject.in(folder)
                        .configured("linter: {enabled: false, rules: ALL}\n")
                        .model("SELECT * FROM raw.loose");

        assertThat(project.lint().violations()).isEmpty();
    }

    @Test
    void a_rule_that_nobody_knows_is_told_with_its_place() {
        assertThat(project("rules: [noselectsta]").model("SELECT 1 AS a").lint().problems())
                .extracting(Diagnostic::code, Diagnostic::mend, it -> it.at().file())
                .containsExactly(
                        tuple("unknown-rule", "Did you mean 'noselectstar'?", "config.yaml"));
    }

    @Test
    void a_rule_cannot_be_both() {
        LintReport report =
                project("rules: noselectstar, warn_rules: noselectstar")
                        .model("SELECT 1 AS a")
                        .lint();

        assertThat(report.problems()).extracting(Diagnostic::code).containsExactly("rule-twice");
        assertThat(report.isGood()).isFalse();
    }

    @Test
    void a_rule_in_python_is_named_as_one_that_is_not_checked() {
        LintReport report =
                project("rules: [notabs]")
                        .with("linter/own.py", "class NoTabs(Rule):\n  pass\n")
                        .model("SELECT 1 AS a")
                        .lint();

        assertThat(report.problems())
                .extracting(Diagnostic::code)
                .containsExactly("own-rule-not-run");
        assertThat(report.isGood()).isTrue();
    }
}
