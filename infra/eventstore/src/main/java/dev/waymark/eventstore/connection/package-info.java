/// Connections to the database of the state, their transactions and its tables. What is in the
/// tables belongs to those who read them.
@NullMarked
package dev.waymark.eventstore.connection;

import org.jspecify.annotations.NullMarked;
