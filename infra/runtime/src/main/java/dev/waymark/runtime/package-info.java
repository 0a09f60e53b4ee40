/// Wires the rooms together without a framework: what the command line, the server and embedding
/// programs share. Decides nothing.
@NullMarked
package dev.waymark.runtime;

import org.jspecify.annotations.NullMarked;
