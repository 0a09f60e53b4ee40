/// Reasons why there can be no plan (semantics 3.9, 3.11, 4.4). Each is a value in a list; the
/// first that holds is told.
@NullMarked
package dev.waymark.planning.check;

import org.jspecify.annotations.NullMarked;
