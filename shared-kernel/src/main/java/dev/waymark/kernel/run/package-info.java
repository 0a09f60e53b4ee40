/// One application of a plan: identity, progress and the causes for which it may stop.
@NullMarked
package dev.waymark.kernel.run;

import org.jspecify.annotations.NullMarked;
