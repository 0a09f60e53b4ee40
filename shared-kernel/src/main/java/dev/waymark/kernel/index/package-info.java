/// Maps of ten thousand names that are asked many times. What they hold belongs to the other
/// packages.
@NullMarked
package dev.waymark.kernel.index;

import org.jspecify.annotations.NullMarked;
