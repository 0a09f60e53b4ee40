/// One small class for each stage of a plan: does it against the ports, and does no harm when done
/// again.
@NullMarked
package dev.waymark.applying.stage;

import org.jspecify.annotations.NullMarked;
