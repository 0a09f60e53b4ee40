/// The terminal door. Turns arguments into calls of operations and questions, and answers into
/// views; thinks nothing itself.
@NullMarked
package dev.waymark.cli;

import org.jspecify.annotations.NullMarked;
