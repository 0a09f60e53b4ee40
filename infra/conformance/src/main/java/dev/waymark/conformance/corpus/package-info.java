/// What we read in other people's projects, beside what SQLMesh reads there. Nothing is planned.
@NullMarked
package dev.waymark.conformance.corpus;

import org.jspecify.annotations.NullMarked;
