package dev.waymark.cli;

import dev.waymark.applying.RunListener;
import dev.waymark.kernel.message.Query.RunOf;
import dev.waymark.operations.FollowRun.Told;
import dev.waymark.runtime.Waymark;
import org.jspecify.annotations.Nullable;

/// What happens to a run of this process, line by line on standard output: the very events of the
/// log with their positions, as whoever watches from elsewhere reads them.
public final class EventLines implements RunListener, AutoCloseable {

    private final Waymark waymark;
    private final Output output;
    private volatile boolean over;
    private @Nullable Thread reader;

    public EventLines(Waymark waymark, Output output) {
        this.waymark = waymark;
        this.output = output;
    }

    @Override
    public void on(Progress progress) {
        if (progress instanceof Progress.RunBegan began) {
            long after = after(began);
            reader = Thread.ofVirtual().start(() -> read(began, after));
        }
    }

    /// A run that goes on has told its beginning before.
    private long after(Progress.RunBegan began) {
        return waymark.operations()
                .answers()
                .ask(new RunOf(began.run()))
                .map(report -> report.position() - 1)
                .orElse(0L);
    }

    private void read(Progress.RunBegan began, long after) {
        var operations = waymark.operations();
        operations
                .answers()
                .ask(new RunOf(began.run()))
                .ifPresent(
                        run -> operations.followRun().follow(run, after, () -> over, this::tell));
    }

    private void tell(Told told) {
        output.event(told.position(), told.at(), told.event());
    }

    /// Waits until all is told.
    @Override
    public void close() {
        over = true;
        Thread last = reader;
        if (last != null) {
            try {
                last.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
