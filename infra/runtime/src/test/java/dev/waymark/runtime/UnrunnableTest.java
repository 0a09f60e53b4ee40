package dev.waymark.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.applying.CircuitBreaker;
import dev.waymark.applying.Conduct;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.PlanOptions;
import dev.waymark.operations.Preflight.Check;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is planned and cannot be run is refused before anything is made.
class UnrunnableTest {

    @TempDir Path folder;
    private Workshop shop;

    @BeforeEach
    void open() {
        shop = new Workshop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void what_needs_python_is_named_and_nothing_runs() {
        shop.model("b", "kind FULL", "SELECT 1 AS id");
        shop.write(
                "models/a.py",
                """
                from sqlmesh import ExecutionContext, model

                @model("shop.a", columns={"id": "int"}, kind="full")
                def execute(context, **kwargs):
                    yield from ()
                """);

        shop.write(
                "macros/doubled.py",
                """
                from sqlmesh import macro

                @macro()
                def doubled(evaluator, column):
                    return f"{column} * 2"
                """);
        shop.model("c", "kind FULL", "SELECT @doubled(1) AS id");
        shop.model("d", "kind FULL, signals (ready())", "SELECT 1 AS id");

        Plan plan = shop.waymark().plan("prod", PlanOptions.DEFAULT);

        assertThat(plan.newSnapshots()).hasSize(4);
        assertThat(
                        shop.operations()
                                .applyPlan()
                                .check(
                                        shop.waymark().record(plan).id(),
                                        Conduct.with(CircuitBreaker.NONE)))
                .filteredOn(check -> !check.passed())
                .extracting(Check::answer)
                .singleElement()
                .asString()
                .contains("shop.a (Python)", "shop.c (Python)", "shop.d (Python)")
                .doesNotContain("shop.b");
    }
}
