package dev.waymark.warehouse.postgres;

import dev.waymark.warehouse.Warehouse;
import dev.waymark.warehouse.conformance.DialectSheet;
import dev.waymark.warehouse.conformance.PromotionConformance;
import org.junit.jupiter.api.Tag;

/// Every promotion as if the server had no room for locks.
@Tag("slow")
class SwapConformanceTest extends PromotionConformance {

    @Override
    protected Warehouse open() {
        return PostgresWarehouse.open(Server.emptyDatabase(), 0L);
    }

    @Override
    protected DialectSheet sheet() {
        return new PostgresSheet();
    }
}
