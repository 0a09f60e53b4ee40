/// Remembers from one process to the next what was found out about SQL, because most queries are
/// the same each time a project is read. What is kept is disposable. Finds nothing out itself.
@NullMarked
package dev.waymark.sql.memory;

import org.jspecify.annotations.NullMarked;
