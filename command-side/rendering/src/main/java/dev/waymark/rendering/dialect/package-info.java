/// How a dialect writes the few things that macros write. No quoting, which is the scanner's.
@NullMarked
package dev.waymark.rendering.dialect;

import org.jspecify.annotations.NullMarked;
