/// Single values of tests and of results, without types of an engine. Rows are not compared here.
@NullMarked
package dev.waymark.checking.unittest.cell;

import org.jspecify.annotations.NullMarked;
