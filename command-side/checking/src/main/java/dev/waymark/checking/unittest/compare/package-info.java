/// Whether rows are what was expected, and how they differ. Where they came from is not known here.
@NullMarked
package dev.waymark.checking.unittest.compare;

import org.jspecify.annotations.NullMarked;
