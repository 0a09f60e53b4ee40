/// Jinja's grammar: a text to a tree. Evaluates nothing.
@NullMarked
package dev.waymark.rendering.jinja.syntax;

import org.jspecify.annotations.NullMarked;
