/// What Jinja expressions come to: Python's values, with Python's printing, arithmetic and methods,
/// so that templates give the text that Jinja2 gives. Knows no syntax, no scope, no class of Java.
@NullMarked
package dev.waymark.rendering.jinja.value;

import org.jspecify.annotations.NullMarked;
