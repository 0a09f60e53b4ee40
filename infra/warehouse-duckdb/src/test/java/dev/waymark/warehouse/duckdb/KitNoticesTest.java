package dev.waymark.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.waymark.warehouse.Warehouse;
import dev.waymark.warehouse.conformance.DialectSheet;
import dev.waymark.warehouse.conformance.WarehouseConformance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/// The kit notices each promise that a real warehouse breaks.
@Tag("slow")
class KitNoticesTest {

    @ParameterizedTest
    @EnumSource
    void a_broken_promise_is_noticed(Mutant mutant) {
        Mutated.mutant = mutant;
        Tally tally = new Tally();

        LauncherFactory.create().execute(kitFor(mutant.promise), tally);

        assertThat(tally.broken).containsExactly(mutant.promise + "()");
        assertThat(tally.kept).isEmpty();
    }

    private static LauncherDiscoveryRequest kitFor(String promise) {
        PostDiscoveryFilter only = test -> FilterResult.includedIf(isOrHolds(test, promise));
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(Mutated.class))
                .filters(EngineFilter.includeEngines("junit-jupiter"), only)
                .build();
    }

    private static boolean isOrHolds(TestDescriptor test, String promise) {
        return !(test.getSource().orElse(null) instanceof MethodSource method)
                || method.getMethodName().equals(promise);
    }

    static class Mutated extends WarehouseConformance {

        static Mutant mutant = Mutant.KNOWS_NO_LIMIT;

        @Override
        protected Warehouse open() {
            return mutant.of(DuckDbWarehouse.open(null, Map.of()));
        }

        @Override
        protected DialectSheet sheet() {
            return new DuckDbSheet();
        }
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
}
