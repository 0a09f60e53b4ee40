/// Events as they stand in the log: names, versions, upcasters, reading in order. What happened is
/// the kernel's business.
@NullMarked
package dev.waymark.eventstore.event;

import org.jspecify.annotations.NullMarked;
