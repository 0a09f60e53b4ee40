/// Rewrites that undo what a dialect lets people write in several ways. Knows no columns.
@NullMarked
package dev.waymark.sql.spelling;

import org.jspecify.annotations.NullMarked;
