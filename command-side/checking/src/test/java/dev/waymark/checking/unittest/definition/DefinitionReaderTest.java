package dev.waymark.checking.unittest.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.checking.CheckedProject;
import dev.waymark.checking.unittest.cell.Cell;
import dev.waymark.checking.unittest.definition.DefinitionReader.Reading;
import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.project.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionReaderTest {

    @TempDir Path folder;

    private Reading reading(String test) {
        Project project =
                CheckedProject.in(folder)
                        .model("WITH c AS (SELECT id FROM raw.events) SELECT id FROM c")
                        .tests("it:\n  model: db.m\n" + test.indent(2))
                        .project();
        ProjectTexts none = _ -> Optional.empty();
        return new DefinitionReader(project, CheckedProject.SQL, none)
                .read(project.tests().getFirst());
    }

    private List<String> problems(String test) {
        return reading(test) instanceof Reading.Wrong(List<Diagnostic> found)
                ? found.stream().map(it -> it.at() + " " + it.summary()).toList()
                : List.of();
    }

    @Test
    void a_test_names_what_goes_in_and_what_comes_out() {
        Reading reading =
                reading(
                        """
                        description: counts
                        schema: mine
                        gateway: LOCAL
                        inputs:
                          raw.events: {columns: {ID: INT}, rows: [{Id: 1}]}
                        outputs:
                          partial: true
                          ctes: {C: [{id: 1}]}
                          query: [{id: 1}]
                        vars: {start: 2024-01-01, End_Ds: x, RATE: 3}
                        """);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Understood.class,
                        it -> {
                            Definition definition = it.definition();
                            assertThat(definition.description()).isEqualTo("counts");
                            assertThat(definition.schema()).isEqualTo("mine");
                            assertThat(definition.gateway()).isEqualTo("local");
                            assertThat(definition.inputs())
                                    .containsOnlyKeys(new ModelName("memory.raw.events"));
                            assertThat(definition.inputs().firstEntry().getValue().types())
                                    .containsEntry("id", "INT");
                            assertThat(definition.query().partial()).isTrue();
                            assertThat(definition.ctes()).containsOnlyKeys("c");
                            assertThat(definition.variables().start()).isEqualTo("2024-01-01");
                            assertThat(definition.variables().moments()).containsOnlyKeys("end_ds");
                            assertThat(definition.variables().values())
                                    .containsEntry(
                                            "rate",
                                            new Cell.Number(new java.math.BigDecimal(3), true));
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "outputs: {query: []} | 2:3 | missing input model 'memory.raw.events'",
                "inputs: {raw.events: []} | 2:3 | missing outputs",
                "inputs: {raw.events: []}~outputs: {a: 1} | 4:12 | must contain 'query' or 'ctes'",
                "inputs: {raw.events: 7}~outputs: {query: []} | 3:24 | missing row data for 'raw.events'",
                "inputs: {raw.events: [7]}~outputs: {query: []} | 3:25 | A row of 'raw.events' is no mapping",
                "inputs: {raw.events: {columns: 7, rows: []}}~outputs: {query: []} | 3:34 | expected a mapping name -> type",
                "inputs: {raw.events: {query: SELECT 1, rows: []}}~outputs: {query: []} | 3:25 | cannot set both",
                "inputs: {raw.events: {format: xml, rows: []}}~outputs: {query: []} | 3:25 | Unsupported data format 'xml'",
                "inputs: {raw.events: {path: a.yaml}}~outputs: {query: []} | 3:25 | There is no file a.yaml",
                "input: {raw.events: []}~outputs: {query: []} | 3:3 | Unknown key 'input'",
            })
    void what_is_wrong_is_told_with_its_place(String test, String place, String message) {
        assertThat(problems(test.replace("~", "\n")))
                .anySatisfy(it ->
                        assertThat(it)
                                .startsWith("tests/test_m.yaml:" + place + " ")
                                .contains(message));
    }

    @Test
    void keys_that_are_like_none_of_ours_are_passed_over_as_in_sqlmesh() {
        assertThat(reading("inputs: {raw.events: []}\noutputs: {query: []}\nowner: me\n"))
                .isInstanceOf(Reading.Understood.class);
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        assertThat(problems("inputs: {raw.loose: 7}\noutputs: {a: 1}\n")).hasSize(3);
    }
}
