/// Models and snapshots in few bytes that are read fast, for caches and for tables that can be made
/// anew. What must last is written as [dev.waymark.kernel.message.Documents], never like this.
@NullMarked
package dev.waymark.kernel.pack;

import org.jspecify.annotations.NullMarked;
