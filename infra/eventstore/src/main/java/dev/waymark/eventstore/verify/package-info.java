/// Proves that log and tables still agree. Mending them is a rebuild.
@NullMarked
package dev.waymark.eventstore.verify;

import org.jspecify.annotations.NullMarked;
