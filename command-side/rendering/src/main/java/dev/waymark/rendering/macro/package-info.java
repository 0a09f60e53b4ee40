/// Macro functions, one small class each, and the list of them. Reads no text: arguments come
/// expanded.
@NullMarked
package dev.waymark.rendering.macro;

import org.jspecify.annotations.NullMarked;
