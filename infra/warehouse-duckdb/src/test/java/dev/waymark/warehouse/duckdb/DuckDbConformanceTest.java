package dev.waymark.warehouse.duckdb;

import dev.waymark.warehouse.Warehouse;
import dev.waymark.warehouse.conformance.DialectSheet;
import dev.waymark.warehouse.conformance.WarehouseConformance;
import java.util.Map;

class DuckDbConformanceTest extends WarehouseConformance {

    @Override
    protected Warehouse open() {
        return DuckDbWarehouse.open(null, Map.of());
    }

    @Override
    protected DialectSheet sheet() {
        return new DuckDbSheet();
    }
}
