/// Project files to a Project and diagnostics. Reads; decides nothing.
@NullMarked
package dev.waymark.project;

import org.jspecify.annotations.NullMarked;
