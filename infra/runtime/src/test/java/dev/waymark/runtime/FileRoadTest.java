package dev.waymark.runtime;

import org.junit.jupiter.api.Tag;

/// DuckDB with the state in a file.
@Tag("slow")
class FileRoadTest extends RoadContract {

    @Override
    String gateways() {
        return Workshop.GATEWAYS;
    }
}
