package dev.waymark.cli;

import dev.waymark.warehouse.Warehouse;
import dev.waymark.warehouse.duckdb.DuckDbWarehouse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/// Another program that has a warehouse's file open until its standard input ends.
final class Occupant {

    private Occupant() {}

    public static void main(String[] arguments) throws IOException {
        try (Warehouse warehouse = DuckDbWarehouse.open(Path.of(arguments[0]), Map.of())) {
            System.err.println(warehouse.check().isEmpty() ? "open" : "not open");
            System.in.transferTo(System.err);
        }
    }
}
