/// Holds Waymark to what SQLMesh answered, and the runner to its contract.
@NullMarked
package dev.waymark.conformance;

import org.jspecify.annotations.NullMarked;
