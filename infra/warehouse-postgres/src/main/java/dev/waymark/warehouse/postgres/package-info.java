/// The warehouse port on a PostgreSQL server. What a batch or a promotion means does not belong
/// here: that is the port's to say.
@NullMarked
package dev.waymark.warehouse.postgres;

import org.jspecify.annotations.NullMarked;
