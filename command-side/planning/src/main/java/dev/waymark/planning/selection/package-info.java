/// The language in which people name sets of models (semantics 4.5). What is done with the set
/// belongs elsewhere.
@NullMarked
package dev.waymark.planning.selection;

import org.jspecify.annotations.NullMarked;
