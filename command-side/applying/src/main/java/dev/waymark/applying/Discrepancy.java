package dev.waymark.applying;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.Query.RecordedTable;
import dev.waymark.kernel.run.Batch;
import java.util.List;

/// Something that the log says of a warehouse and that is not so. Not a run that was cut short:
/// that is made good by the next one.
public sealed interface Discrepancy {

    /// One sentence for people.
    String sentence();

    /// Whether the warehouse knows more than the log.
    default boolean isAhead() {
        return this instanceof ViewsAhead;
    }

    /// The views had followed the log and show an older generation now.
    ///
    /// @param shown 0 for none
    record ViewsBehind(EnvironmentName environment, long generation, long shown)
            implements Discrepancy {
        @Override
        public String sentence() {
            return "The views of %s were at generation %d, and the warehouse shows %s."
                    .formatted(
                            environment, generation, shown == 0 ? "none" : "generation " + shown);
        }
    }

    /// The views show a generation that the log does not have.
    record ViewsAhead(EnvironmentName environment, long generation, long shown)
            implements Discrepancy {
        @Override
        public String sentence() {
            return "The warehouse shows generation %d of %s, and the log ends at generation %d."
                    .formatted(shown, environment, generation);
        }
    }

    /// The warehouse does not know that a run has come to its end.
    record RunLost(RunId run, EnvironmentName environment, String gateway) implements Discrepancy {
        @Override
        public String sentence() {
            return "The warehouse of gateway %s knows nothing of run %s on %s."
                    .formatted(gateway, run, environment);
        }
    }

    /// The warehouse does not know batches that a run, which did not come to its end, has
    /// completed.
    record BatchesLost(RunId run, EnvironmentName environment, List<Batch> batches)
            implements Discrepancy {
        @Override
        public String sentence() {
            return "The warehouse knows nothing of %d batches that run %s on %s has completed."
                    .formatted(batches.size(), run, environment);
        }
    }

    /// @param recorded what the log knows of the table
    record TableLost(RecordedTable recorded) implements Discrepancy {
        @Override
        public String sentence() {
            return "Table %s is gone.".formatted(recorded.table());
        }
    }
}
