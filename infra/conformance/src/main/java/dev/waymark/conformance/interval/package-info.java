/// Our answers to questions about time, asked of the kernel and of planning directly. What a plan
/// makes of them belongs to the scenarios.
@NullMarked
package dev.waymark.conformance.interval;

import org.jspecify.annotations.NullMarked;
