package dev.waymark.warehouse.conformance;

import dev.waymark.warehouse.Warehouse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/// All promises of the port. An adapter extends this class with a way to open its engine and a
/// sheet of its dialect, and runs it like any other test.
public abstract class WarehouseConformance {

    private @Nullable Warehouse warehouse;

    /// Opens the engine on a database that has nothing in it; called once for each test.
    protected abstract Warehouse open() throws Exception;

    protected abstract DialectSheet sheet();

    @BeforeEach
    final void open_warehouse() throws Exception {
        warehouse = open();
    }

    @AfterEach
    final void close_warehouse() {
        opened().close();
    }

    private Warehouse opened() {
        return Objects.requireNonNull(warehouse);
    }

    private abstract class Bound implements Bench {
        @Override
        public Warehouse warehouse() {
            return opened();
        }

        @Override
        public DialectSheet sheet() {
            return WarehouseConformance.this.sheet();
        }
    }

    @Nested
    class Reach extends Bound implements ReachPromises {}

    @Nested
    class Query extends Bound implements QueryPromises {}

    @Nested
    class Table extends Bound implements TablePromises {}

    @Nested
    class Replace extends Bound implements ReplacePromises {}

    @Nested
    class Range extends Bound implements RangePromises {}

    @Nested
    class Key extends Bound implements KeyPromises {}

    @Nested
    class Seed extends Bound implements SeedPromises {}

    @Nested
    class View extends Bound implements ViewPromises {}

    @Nested
    class Batch extends Bound implements BatchPromises {}

    @Nested
    class Alter extends Bound implements AlterPromises {}

    @Nested
    class Promotion extends Bound implements PromotionPromises {}

    @Nested
    class Marker extends Bound implements MarkerPromises {}

    @Nested
    class Demote extends Bound implements DemotePromises {}

    @Nested
    class Drop extends Bound implements DropPromises {}

    @Nested
    class Name extends Bound implements NamePromises {}

    @Nested
    class Concurrency extends Bound implements ConcurrencyPromises {}

    @Nested
    class Failure extends Bound implements FailurePromises {}
}
