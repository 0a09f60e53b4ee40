package dev.waymark.warehouse.conformance;

import dev.waymark.warehouse.Warehouse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/// The promises about promoting, for each of the modes in which an adapter does it.
public abstract class PromotionConformance {

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

    abstract class Bound implements Bench {
        @Override
        public Warehouse warehouse() {
            return opened();
        }

        @Override
        public DialectSheet sheet() {
            return PromotionConformance.this.sheet();
        }
    }

    @Nested
    class Promotion extends Bound implements PromotionPromises {}

    @Nested
    class Marker extends Bound implements MarkerPromises {}

    @Nested
    class Demote extends Bound implements DemotePromises {}

    @Nested
    class Switch extends Bound implements SwitchPromises {}
}
