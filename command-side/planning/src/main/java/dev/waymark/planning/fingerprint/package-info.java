/// What a model is made of, as hashes: which of its texts and properties count for its rows and
/// which are only said about it (semantics 2). What a changed hash means is not decided here.
@NullMarked
package dev.waymark.planning.fingerprint;

import org.jspecify.annotations.NullMarked;
