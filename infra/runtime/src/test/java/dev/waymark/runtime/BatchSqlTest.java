package dev.waymark.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.AuditEntry;
import dev.waymark.kernel.message.Digests;
import dev.waymark.kernel.message.Query.AuditLogOf;
import dev.waymark.kernel.message.Query.BatchesOf;
import dev.waymark.kernel.message.Query.EventsAfter;
import dev.waymark.kernel.message.Query.Runs;
import dev.waymark.kernel.run.RanBatch;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a run was computed with can be read later, to the letter.
class BatchSqlTest {

    private static final String DAYS =
            "SELECT @start_ds::DATE AS day, LENGTH(@api_token) AS n, 'hunter2-hunter2' AS word";

    @Test
    void every_batch_says_what_the_engine_was_given_without_secrets(@TempDir Path folder) {
        try (Workshop shop = new Workshop(folder)) {
            shop.append("config.yaml", "variables:\n  api_token: hunter2-hunter2\n")
                    .model(
                            "days",
                            "kind INCREMENTAL_BY_TIME_RANGE (time_column day, batch_size 1)",
                            DAYS);
            shop.plan("prod");
            RunId run = shop.ask(new Runs(null, 1)).getFirst().id();

            List<RanBatch> batches = shop.ask(new BatchesOf(run, null, 10));

            assertThat(batches).hasSize(3);
            assertThat(batches)
                    .allSatisfy(ran -> {
                        String day = ran.batch().interval().start().toString().substring(0, 10);
                        assertThat(ran.sql().text())
                                .contains("BETWEEN CAST('" + day, "'" + day + "'", "******");
                        assertThat(Digests.ofText(ran.sql().text())).isEqualTo(ran.sql().digest());
                    });
            assertThat(shop.ask(new AuditLogOf(null, null, 99, true)))
                    .filteredOn(entry -> entry.type().equals("IntervalsCompleted"))
                    .extracting(AuditEntry::sql)
                    .containsExactlyElementsOf(
                            batches.reversed().stream().map(RanBatch::sql).toList());
            assertThat(shop.ask(new EventsAfter(0, 999)))
                    .filteredOn(event -> event.type().equals("IntervalsCompleted"))
                    .hasSize(3)
                    .noneMatch(event -> event.payload().contains("hunter2"));
        }
    }
}
