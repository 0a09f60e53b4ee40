/// What a test file says, understood: inputs, outputs, variables. Nothing is run here.
@NullMarked
package dev.waymark.checking.unittest.definition;

import org.jspecify.annotations.NullMarked;
