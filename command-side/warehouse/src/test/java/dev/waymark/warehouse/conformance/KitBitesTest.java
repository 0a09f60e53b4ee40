package dev.waymark.warehouse.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/// A kit that a do-nothing adapter could pass would promise nothing.
class KitBitesTest {

    private static final int PROMISES = 90;

    @Test
    void an_adapter_that_does_nothing_keeps_no_promise() {
        Tally tally = new Tally();

        LauncherFactory.create().execute(kitOf(DoNothing.class), tally);

        assertThat(tally.kept).isEmpty();
        assertThat(tally.broken).hasSizeGreaterThan(PROMISES);
    }

    private static LauncherDiscoveryRequest kitOf(Class<?> conformance) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(conformance))
                .filters(EngineFilter.includeEngines("junit-jupiter"))
                .build();
    }

    private static final class Tally implements TestExecutionListener {
        final List<String> kept = new ArrayList<>();
        final List<String> broken = new ArrayList<>();

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest()) {
                (result.getStatus() == Status.FAILED ? broken : kept).add(test.getDisplayName());
            }
        }
    }

    static class DoNothing extends WarehouseConformance {

        @Override
        protected Warehouse open() {
            return new DoNothingWarehouse();
        }

        @Override
        protected DialectSheet sheet() {
            return new Standard();
        }
    }

    private static final class Standard implements DialectSheet {
        @Override
        public String dialect() {
            return "standard";
        }

        @Override
        public String integer() {
            return "integer";
        }

        @Override
        public String text() {
            return "varchar";
        }

        @Override
        public String bool() {
            return "boolean";
        }

        @Override
        public String decimal() {
            return "decimal(10,2)";
        }

        @Override
        public String date() {
            return "date";
        }

        @Override
        public String timestamp() {
            return "timestamp";
        }

        @Override
        public String series(long low, long high) {
            return "SELECT %d AS n UNION ALL SELECT %d".formatted(low, high);
        }

        @Override
        public String comment(TableName of) {
            return "SELECT NULL";
        }

        @Override
        public String columnComment(TableName of, String column) {
            return "SELECT NULL";
        }
    }
}
