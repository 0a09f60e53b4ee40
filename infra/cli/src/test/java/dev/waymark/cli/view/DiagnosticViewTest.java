package dev.waymark.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.diagnostic.Diagnostic.Severity;
import dev.waymark.kernel.diagnostic.Location;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticViewTest {

    @Test
    void of_many_notes_that_are_alike_few_are_told_and_the_others_counted() {
        List<Diagnostic> found = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            found.add(diagnostic(Severity.NOTE, "engine-without", i));
            found.add(diagnostic(Severity.WARNING, "python-model", i));
        }
        found.add(diagnostic(Severity.NOTE, "other", 9));

        String told = new DiagnosticView().brief(found);

        assertThat(told.lines().filter(line -> line.contains("[engine-without]")))
                .containsExactly(
                        "m.sql:1:1: note: about 1 [engine-without]",
                        "m.sql:2:1: note: about 2 [engine-without]",
                        "m.sql:3:1: note: about 3 [engine-without]",
                        "note: 2 more notes like it; `waymark info` shows all [engine-without]");
        assertThat(told.lines().filter(line -> line.contains("[python-model]"))).hasSize(5);
        assertThat(told).contains("about 9 [other]");
    }

    @Test
    void all_are_told_who_asks_for_all() {
        List<Diagnostic> found =
                List.of(
                        diagnostic(Severity.NOTE, "alike", 1),
                        diagnostic(Severity.NOTE, "alike", 2),
                        diagnostic(Severity.NOTE, "alike", 3),
                        diagnostic(Severity.NOTE, "alike", 4));

        assertThat(new DiagnosticView().text(found).lines()).hasSize(4);
    }

    private static Diagnostic diagnostic(Severity severity, String code, int line) {
        return new Diagnostic(severity, code, "about " + line, "", new Location("m.sql", line, 1));
    }
}
