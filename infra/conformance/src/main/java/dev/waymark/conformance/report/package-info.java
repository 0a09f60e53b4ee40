/// What came of it: counts for the terminal, every answer as JSON, the differences for people.
@NullMarked
package dev.waymark.conformance.report;

import org.jspecify.annotations.NullMarked;
