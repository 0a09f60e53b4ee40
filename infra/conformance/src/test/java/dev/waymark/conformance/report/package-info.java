/// Tests of what the runner tells.
@NullMarked
package dev.waymark.conformance.report;

import org.jspecify.annotations.NullMarked;
