/// Table names in a text: found, and replaced in place. Leaves everything else as the user wrote
/// it.
@NullMarked
package dev.waymark.sql.relocate;

import org.jspecify.annotations.NullMarked;
