/// Unit tests: which are chosen, and what came of them. What is in real tables is nobody's concern
/// here.
@NullMarked
package dev.waymark.checking.unittest;

import org.jspecify.annotations.NullMarked;
