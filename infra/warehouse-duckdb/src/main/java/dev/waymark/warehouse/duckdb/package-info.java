/// The warehouse port on DuckDB, in this process. What a batch or a promotion means does not belong
/// here: that is the port's to say.
@NullMarked
package dev.waymark.warehouse.duckdb;

import org.jspecify.annotations.NullMarked;
