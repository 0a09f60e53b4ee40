package dev.waymark.project.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.model.AuditDefinition;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.project.Project;
import dev.waymark.project.ProjectFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditFilesTest {

    @TempDir Path folder;

    private ProjectFiles calling(String call) {
        return ProjectFiles.in(folder)
                .with("models/a.sql", "MODEL (name db.a, audits (" + call + ")); SELECT 1 AS x");
    }

    @Test
    void a_file_may_hold_several_audits() {
        Project project =
                calling("FIRST(most := 9), second")
                        .with(
                                "audits/some.sql",
                                """
                                AUDIT (name First, blocking false, defaults (most = 5, Of = x));
                                SELECT * FROM @this_model WHERE x > @most;
                                AUDIT (name second, skip true, dialect postgres);
                                SELECT 1
                                """)
                        .project();

        AuditDefinition first =
                project.models().firstEntry().getValue().auditDefinitions().getFirst();
        assertThat(first.name()).isEqualTo("first");
        assertThat(first.blocking()).isFalse();
        assertThat(first.dialect()).isEqualTo("duckdb");
        assertThat(first.defaults()).containsEntry("most", "5").containsEntry("of", "x");
        AuditDefinition second =
                project.models().firstEntry().getValue().auditDefinitions().getLast();
        assertThat(second.skip()).isTrue();
        assertThat(second.blocking()).isTrue();
        assertThat(second.dialect()).isEqualTo("postgres");
    }

    @Test
    void a_standalone_audit_is_a_node_of_its_own_and_never_blocks() {
        Project project =
                ProjectFiles.in(folder)
                        .with(
                                "audits/s.sql",
                                """
                                AUDIT (name s, standalone true, cron '@weekly', owner jen, tags (a));
                                SELECT * FROM db.a WHERE x > @most
                                """)
                        .with(
                                "config.yaml",
                                ProjectFiles.CONFIG + "variables: {most: 5, other: 1}\n")
                        .project();

        assertThat(project.standaloneAudits()).containsOnlyKeys("s");
        Model audit = project.standaloneAudits().get("s");
        assertThat(audit.isStandaloneAudit()).isTrue();
        assertThat(audit.auditDefinitions().getFirst().blocking()).isFalse();
        assertThat(audit.schedule().cron()).isEqualTo("@weekly");
        assertThat(audit.about().owner()).isEqualTo("jen");
        assertThat(audit.about().tags()).containsExactly("a");
        assertThat(audit.variables()).containsOnlyKeys("most");
        assertThat(audit.dependsOn()).containsExactly(new ModelName("shop.db.a"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "AUDIT (name a);                                | audit-query-missing audits/x.sql:1:1",
                "AUDIT (name a); AUDIT (name b); SELECT 1       | audit-query-missing audits/x.sql:1:1",
                "AUDIT (skip true); SELECT 1                    | name-missing audits/x.sql:1:1",
                "AUDIT (name a, bloking true); SELECT 1         | unknown-property audits/x.sql:1:16",
                "AUDIT (name a, standalone true, blocking true); SELECT 1 | standalone-audit-blocking audits/x.sql:1:33",
                "AUDIT (name a); SELECT 1; AUDIT (name a); SELECT 2 | duplicate-audit audits/x.sql:1:27",
                "SET a = 1; AUDIT (name a); SELECT 1            | audit-statement-unexpected audits/x.sql:1:1",
                "AUDIT (name a); SELECT 1; SELECT 2             | audit-statement-unexpected audits/x.sql:1:27",
                "AUDIT (name a); SELECT {{ x }};                | jinja-outside-block audits/x.sql:1:24",
            })
    void what_is_wrong_in_a_definition_is_said_at_its_place(String text, String problem) {
        assertThat(ProjectFiles.in(folder).with("audits/x.sql", text).problems())
                .containsExactly("ERROR " + problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not_null(columns := (x, y))",
                "NOT_NULL_non_blocking(columns := x, condition := x > 1)",
                "unique_combination_of_columns(columns := (x))",
                "accepted_values(column := x, is_in := (1, 2), blocking := false)",
                "number_of_rows(threshold := 0)",
                "forall(criteria := (x > 0, y < 1))",
                "accepted_range(column := x, max_v := 2, inclusive := false)",
                "mutually_exclusive_ranges(lower_bound_column := a, upper_bound_column := b)",
                "match_regex_pattern_list(column := x, patterns := ('^a'))",
                "string_length_between(column := x, max_v := 5)",
                "z_score(column := x, threshold := 3)",
                "kl_divergence(source_column := a, target_column := b, threshold := 0.1)",
                "valid_email(column := x)",
            })
    void built_in_audits_are_known_with_their_arguments(String call) {
        assertThat(calling(call).problems()).isEmpty();
    }

    @Test
    void an_undefined_audit_comes_with_the_one_that_was_meant() {
        Diagnostic problem = calling("not_nul(columns := x)").problem("undefined-audit");

        assertThat(problem.summary()).isEqualTo("Audit 'not_nul' is undefined.");
        assertThat(problem.mend()).isEqualTo("Did you mean 'not_null'?");
        assertThat(problem.at()).hasToString("models/a.sql:1:27");
    }

    @Test
    void a_needless_argument_only_warns() {
        Diagnostic problem =
                calling("not_null(columns := x, colunms := y)").problem("audit-argument-unknown");

        assertThat(problem.isError()).isFalse();
        assertThat(problem.mend()).isEqualTo("Did you mean 'columns'?");
    }

    @Test
    void an_own_audit_may_take_the_name_of_a_built_in_one() {
        ProjectFiles files =
                calling("not_null(anything := 1)")
                        .with("audits/n.sql", "AUDIT (name not_null); SELECT @anything");

        assertThat(files.model("shop.db.a").auditDefinitions()).hasSize(1);
    }
}
