/// Standalone audits as nodes of the graph of models. Running them belongs to applying.
@NullMarked
package dev.waymark.planning.audit;

import org.jspecify.annotations.NullMarked;
