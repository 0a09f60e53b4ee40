package dev.waymark.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.waymark.kernel.identity.RunId;
import dev.waymark.warehouse.Warehouse;
import dev.waymark.warehouse.WarehouseFailure;
import dev.waymark.warehouse.WarehouseFailure.Kind;
import dev.waymark.warehouse.conformance.Loads;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A second process at the same file.
@Tag("slow")
class OtherProgramTest {

    @TempDir Path folder;

    @Test
    void a_file_that_another_program_has_open_is_unreachable_and_the_program_is_named()
            throws Exception {
        Path file = folder.resolve("shop.db");
        try (OtherProgram other = OtherProgram.filling(file, new RunId("a"))) {
            other.batches(1);

            WarehouseFailure failure =
                    catchThrowableOfType(
                            WarehouseFailure.class, () -> DuckDbWarehouse.open(file, Map.of()));

            assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(failure).hasMessageContainingAll("shop.db", "PID " + other.pid());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 9})
    void rows_and_markers_agree_after_a_program_was_killed_in_the_middle(int batches)
            throws Exception {
        Path file = folder.resolve("shop.db");
        RunId run = new RunId("killed");
        long done;
        try (OtherProgram other = OtherProgram.filling(file, run)) {
            done = other.batches(batches) + 1 + other.kill();
        }

        try (Warehouse warehouse = DuckDbWarehouse.open(file, Map.of())) {
            for (int n = 0; n < done + 3; n++) {
                boolean marked = warehouse.receipt(run, Loads.day(n)).isPresent();
                assertThat(warehouse.count("FROM counts WHERE batch = " + n))
                        .isEqualTo(marked ? OtherProgram.ROWS : 0);
                assertThat(marked || n >= done).isTrue();
            }
        }
    }
}
