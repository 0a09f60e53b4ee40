/// Tests of whole plans.
@NullMarked
package dev.waymark.planning;

import org.jspecify.annotations.NullMarked;
