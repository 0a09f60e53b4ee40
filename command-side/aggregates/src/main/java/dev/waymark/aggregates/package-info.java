/// What all aggregates share: which stream a command goes to, how provenance travels, how a rule
/// refuses. What one aggregate alone decides belongs to its own package.
@NullMarked
package dev.waymark.aggregates;

import org.jspecify.annotations.NullMarked;
