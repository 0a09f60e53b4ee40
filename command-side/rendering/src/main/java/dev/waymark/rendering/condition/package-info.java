/// Evaluates conditions and arithmetic over literals for macros. Knows no table and no row.
@NullMarked
package dev.waymark.rendering.condition;

import org.jspecify.annotations.NullMarked;
