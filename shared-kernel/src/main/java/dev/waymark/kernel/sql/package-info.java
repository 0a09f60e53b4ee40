/// The SQL port: what Waymark asks of a mind that understands SQL. The mind itself lives in
/// infra/sql.
@NullMarked
package dev.waymark.kernel.sql;

import org.jspecify.annotations.NullMarked;
