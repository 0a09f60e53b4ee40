/// One test on a warehouse: its views, its query, its rows. Which tests are run is decided outside.
@NullMarked
package dev.waymark.checking.unittest.trial;

import org.jspecify.annotations.NullMarked;
