package dev.waymark.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.applying.CircuitBreaker;
import dev.waymark.cli.Terminal;
import dev.waymark.cli.view.Paint;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.PlanOptions;
import dev.waymark.kernel.snapshot.Category;
import dev.waymark.runtime.Waymark;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Deciding changes at a terminal.
class ChoiceQuestionsTest {

    private static final ModelName A = new ModelName("memory.shop.a");
    private static final ModelName B = new ModelName("memory.shop.b");

    @TempDir private Path folder;

    private final StringWriter shown = new StringWriter();
    private Plan undecided;

    @BeforeEach
    void two_changes_that_nobody_has_decided() throws IOException {
        write("config.yaml", "model_defaults:\n  dialect: duckdb\n");
        model("a", "1");
        model("b", "1");
        try (Waymark waymark = Waymark.open(folder)) {
            waymark.apply(waymark.plan("prod", PlanOptions.DEFAULT), CircuitBreaker.NONE);
            model("a", "2");
            model("b", "2");
            undecided =
                    waymark.plan("prod", PlanOptions.builder().noAutoCategorization(true).build());
        }
    }

    @Test
    void each_change_is_shown_and_asked_for() {
        assertThat(answered("1", "2"))
                .isEqualTo(Map.of(A, Category.BREAKING, B, Category.NON_BREAKING));
        assertThat(shown.toString())
                .contains("~ shop.a")
                .contains("-SELECT 1 AS x")
                .contains("+SELECT 2 AS x")
                .contains("[1] Breaking")
                .contains("[2] Non-breaking")
                .contains("~ shop.b");
    }

    @Test
    void an_answer_that_is_none_is_asked_for_again() {
        assertThat(answered("yes", "", " 1 ", "s")).isEqualTo(Map.of(A, Category.BREAKING));
    }

    @Test
    void whoever_goes_away_decides_nothing() {
        assertThat(answered()).isEmpty();
    }

    private Map<ModelName, Category> answered(String... lines) {
        Iterator<String> typed = List.of(lines).iterator();
        Terminal terminal =
                new Terminal(new PrintWriter(shown), () -> typed.hasNext() ? typed.next() : null);
        return new ChoiceQuestions(terminal, Paint.NONE).ask(undecided);
    }

    private void model(String name, String value) throws IOException {
        write(
                "models/" + name + ".sql",
                "MODEL (name shop.%s, kind FULL);%nSELECT %s AS x%n".formatted(name, value));
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
