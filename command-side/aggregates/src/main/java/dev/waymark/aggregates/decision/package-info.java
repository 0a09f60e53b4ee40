/// What aggregates may know of each other when they decide: tables written in the same transaction
/// as the events, and leases. Questions that people ask belong to the query side.
@NullMarked
package dev.waymark.aggregates.decision;

import org.jspecify.annotations.NullMarked;
