/// Asks Waymark what SQLMesh was asked, and reports where the answers differ. Knows no single
/// question: everything comes from the folders that it is given.
@NullMarked
package dev.waymark.conformance;

import org.jspecify.annotations.NullMarked;
