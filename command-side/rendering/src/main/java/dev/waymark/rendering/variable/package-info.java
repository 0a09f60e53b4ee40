/// What stands behind `@name`: times, locals, configured values. Expands no text.
@NullMarked
package dev.waymark.rendering.variable;

import org.jspecify.annotations.NullMarked;
