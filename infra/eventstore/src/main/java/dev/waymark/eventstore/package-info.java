/// The event log in a database: opening it, sending commands to the aggregates behind it, asking
/// the answers that follow from it. Deciding and folding do not belong here.
@NullMarked
package dev.waymark.eventstore;

import org.jspecify.annotations.NullMarked;
