package dev.waymark.applying.stage;

import dev.waymark.kernel.run.AuditOutcome;
import dev.waymark.kernel.run.Batch;
import dev.waymark.warehouse.BatchReceipt;
import java.util.List;

/// A batch that is in the warehouse with its marker and has passed its audits. The log does not say
/// so yet.
///
/// @param recomputed whether its range was covered already
record Computed(Batch batch, boolean recomputed, BatchReceipt receipt, List<AuditOutcome> audits) {}
