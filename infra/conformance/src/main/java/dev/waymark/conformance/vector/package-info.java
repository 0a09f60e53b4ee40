/// Recorded questions and answers: finding them, what is only documentation, what differs on
/// purpose, how two answers are compared. Answering belongs to the families' packages.
@NullMarked
package dev.waymark.conformance.vector;

import org.jspecify.annotations.NullMarked;
