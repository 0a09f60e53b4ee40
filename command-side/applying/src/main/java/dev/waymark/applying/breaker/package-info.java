/// Looks at circuit breakers: what each sees, and what is kept of it. Does not stop anything
/// itself.
@NullMarked
package dev.waymark.applying.breaker;

import org.jspecify.annotations.NullMarked;
