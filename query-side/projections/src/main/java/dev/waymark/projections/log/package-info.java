/// The log as projections see it. Keeping it belongs to infra/eventstore.
@NullMarked
package dev.waymark.projections.log;

import org.jspecify.annotations.NullMarked;
