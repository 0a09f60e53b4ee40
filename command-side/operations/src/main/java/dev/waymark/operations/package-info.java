/// The verbs that a person may say, one small class each: what every door calls, so that no door
/// thinks.
@NullMarked
package dev.waymark.operations;

import org.jspecify.annotations.NullMarked;
