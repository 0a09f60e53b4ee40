/// Rewrites that bring trees of the same meaning to the same form, in their order. Compares
/// nothing.
@NullMarked
package dev.waymark.sql.canonical;

import org.jspecify.annotations.NullMarked;
