/// Tests of how recordings are found, read and compared.
@NullMarked
package dev.waymark.conformance.vector;

import org.jspecify.annotations.NullMarked;
