/// What every adapter promises, as tests: extend [WarehouseConformance] and hand it an engine.
/// Tests of one engine's own ways stay with its adapter.
@NullMarked
package dev.waymark.warehouse.conformance;

import org.jspecify.annotations.NullMarked;
