package dev.waymark.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.applying.CircuitBreaker;
import dev.waymark.applying.CircuitBreaker.Opened;
import dev.waymark.applying.RunOutcome;
import dev.waymark.kernel.message.Query.Environments;
import dev.waymark.kernel.message.Query.Runs;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.PlanOptions;
import dev.waymark.kernel.run.RunReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The README's example of using Waymark as a library: it runs, and it is the README's.
class ReadmeExampleTest {

    private static final Path REPOSITORY = Path.of("../..");

    @TempDir private Path project;

    @BeforeEach
    void a_copy_of_the_orders_example() throws IOException {
        Path orders = REPOSITORY.resolve("docs/examples/orders");
        try (var files = Files.walk(orders)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = project.resolve(orders.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    @Test
    void it_deploys_the_project() {
        deploy(project);
        try (Waymark waymark = Waymark.open(project)) {
            assertThat(waymark.operations().answers().ask(new Environments()))
                    .singleElement()
                    .satisfies(dev -> {
                        assertThat(dev.environment()).hasToString("dev");
                        assertThat(dev.generation()).isEqualTo(1);
                        assertThat(dev.finalised()).isTrue();
                    });
        }
    }

    @Test
    void its_breaker_stops_the_run() throws IOException {
        Files.createFile(project.resolve("pause"));
        deploy(project);
        try (Waymark waymark = Waymark.open(project)) {
            assertThat(waymark.operations().answers().ask(new Environments())).isEmpty();
            assertThat(waymark.operations().answers().ask(new Runs(null, 1)))
                    .singleElement()
                    .extracting(RunReport::status)
                    .isEqualTo(RunReport.Status.ABORTED);
        }
    }

    @Test
    void the_readme_shows_this_very_code() throws IOException {
        String source =
                Files.readString(
                        Path.of("src/test/java/dev/waymark/runtime/ReadmeExampleTest.java"));
        String begin = "// The README shows from here\n";
        String end = "        // to here.\n";
        String code = source.substring(source.indexOf(begin) + begin.length(), source.indexOf(end));
        assertThat(Files.readString(REPOSITORY.resolve("README.md")))
                .contains("```java\n" + code.indent(-8) + "```\n");
    }

    private static void deploy(Path project) {
        // The README shows from here
        try (Waymark waymark = Waymark.open(project)) {
            Plan plan = waymark.plan("dev", PlanOptions.builder().end("2026-01-31").build());
            plan.changes().forEach(change -> System.out.println(change.model()));

            CircuitBreaker breaker =
                    () ->
                            Files.exists(project.resolve("pause"))
                                    ? Optional.of(new Opened("pause", "somebody asked for a pause"))
                                    : Optional.empty();
            switch (waymark.apply(plan, breaker)) {
                case RunOutcome.Succeeded done ->
                        System.out.println("dev is at generation " + done.generation());
                case RunOutcome.Stopped stopped ->
                        System.out.println("stopped: " + stopped.cause());
                case RunOutcome.NothingToDo _ -> System.out.println("dev is as the project says");
            }
        }
        // to here.
    }
}
