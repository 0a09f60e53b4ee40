package dev.waymark.eventstore.verify;

import dev.waymark.projections.log.LogReader;
import dev.waymark.projections.log.LogToken;
import dev.waymark.projections.log.Recorded;
import java.util.List;
import java.util.function.Consumer;

/// The log from its first to its last event, batch by batch.
record WholeLog(LogReader log) {

    private static final int BATCH = 1000;

    /// @return how many events there are
    long forEach(Consumer<List<Recorded>> reader) {
        long count = 0;
        List<Recorded> batch = log.after(null, BATCH);
        while (!batch.isEmpty()) {
            reader.accept(batch);
            count += batch.size();
            LogToken last = batch.getLast().token();
            batch = log.after(last, BATCH);
        }
        return count;
    }
}
