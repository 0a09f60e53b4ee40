package dev.waymark.warehouse.postgres;

import dev.waymark.warehouse.Warehouse;
import dev.waymark.warehouse.conformance.DialectSheet;
import dev.waymark.warehouse.conformance.WarehouseConformance;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class PostgresConformanceTest extends WarehouseConformance {

    @Override
    protected Warehouse open() {
        return PostgresWarehouse.open(Server.emptyDatabase());
    }

    @Override
    protected DialectSheet sheet() {
        return new PostgresSheet();
    }
}
