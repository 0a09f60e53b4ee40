/// The port to an engine, as its asker needs it. Adapters live in infra; each passes the
/// conformance kit in this room's tests.
@NullMarked
package dev.waymark.warehouse;

import org.jspecify.annotations.NullMarked;
