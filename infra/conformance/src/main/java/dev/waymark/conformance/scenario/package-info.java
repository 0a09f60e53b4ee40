/// Plays whole projects through the library that the doors use, on a real engine, and tells what
/// was answered and what is in the warehouse. Deciding whether that is right is comparison's part.
@NullMarked
package dev.waymark.conformance.scenario;

import org.jspecify.annotations.NullMarked;
