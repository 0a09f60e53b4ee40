/// Runs a template that has been read: scopes, loops, macros, filters, tests. Bounded in steps,
/// depth and output. Reads no text.
@NullMarked
package dev.waymark.rendering.jinja.run;

import org.jspecify.annotations.NullMarked;
