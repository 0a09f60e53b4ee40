/// Walks over the tokens of a text and puts SQL in the place of everything that begins with `@`.
/// Knows what a variable or macro is, not what a single one does.
@NullMarked
package dev.waymark.rendering.expansion;

import org.jspecify.annotations.NullMarked;
