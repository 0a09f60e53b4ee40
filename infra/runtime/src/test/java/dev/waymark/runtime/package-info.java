/// The wiring at work.
@NullMarked
package dev.waymark.runtime;

import org.jspecify.annotations.NullMarked;
