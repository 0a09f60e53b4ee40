/// Project and prior state to a Plan. Pure: no clock, no file, no engine; same input, same bytes.
@NullMarked
package dev.waymark.planning;

import org.jspecify.annotations.NullMarked;
