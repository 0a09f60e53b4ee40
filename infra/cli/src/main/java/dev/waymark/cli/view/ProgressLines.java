package dev.waymark.cli.view;

import dev.waymark.kernel.run.Batch;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// A run's progress, a line for each thing that happened.
public final class ProgressLines implements Watching {

    private final PrintWriter err;
    private final InstantSource clock;
    private final AtomicLong done = new AtomicLong();
    private volatile long batches;
    private volatile Names names = Names.of(List.of());

    public ProgressLines(PrintWriter err, InstantSource clock) {
        this.err = err;
        this.clock = clock;
    }

    @Override
    public void on(Progress progress) {
        String line =
                switch (progress) {
                    case Progress.RunBegan began -> {
                        batches = began.batches();
                        names = Names.of(began.models());
                        yield "run "
                                + began.run()
                                + " began: "
                                + Amount.of(began.stages(), "stage")
                                + ", "
                                + Amount.of(began.batches(), "batch", "batches");
                    }
                    case Progress.StageBegan _, Progress.BatchBegan _, Progress.BatchLoaded _ -> "";
                    case Progress.StageEnded stage ->
                            "[ok] " + stage.stage() + "  " + Moments.show(stage.took());
                    case Progress.BatchEnded batch ->
                            "[%d/%d] %s  %s%s"
                                    .formatted(
                                            done.incrementAndGet(),
                                            batches,
                                            name(batch.batch()),
                                            batch.rows() == null ? "" : rows(batch.rows()) + "  ",
                                            Moments.show(batch.took()));
                    case Progress.BatchFailed failed ->
                            failed(failed.attempt(), failed.again())
                                    + name(failed.batch())
                                    + ": "
                                    + failed.error();
                    case Progress.StageFailed failed ->
                            failed(failed.attempt(), failed.again())
                                    + failed.stage()
                                    + ": "
                                    + failed.error();
                    case Progress.ModelSkipped skipped ->
                            "[skipped] " + names.show(skipped.model());
                    case Progress.Audited audited when audited.outcome().isFailed() ->
                            "[audit] "
                                    + audited.outcome().audit()
                                    + " found "
                                    + rows(audited.outcome().badRows())
                                    + " in "
                                    + name(audited.batch())
                                    + (audited.outcome().blocking() ? "" : " (warning)");
                    case Progress.Audited _ -> "";
                    case Progress.SlotTaken taken ->
                            "[waiting] run "
                                    + taken.holder()
                                    + " deploys to "
                                    + taken.environment();
                    case Progress.Waiting waiting ->
                            "[waiting] run "
                                    + waiting.holder()
                                    + " is computing "
                                    + names.show(waiting.batch().snapshot().name());
                };
        print(line);
    }

    @Override
    public void close() {
        err.flush();
    }

    private static String failed(int attempt, boolean again) {
        return again ? "[attempt %d failed] ".formatted(attempt) : "[failed] ";
    }

    private void print(String line) {
        if (!line.isEmpty()) {
            synchronized (err) {
                err.println(Moments.show(clock.instant()).substring(11) + " " + line);
                err.flush();
            }
        }
    }

    private static String rows(@Nullable Long rows) {
        return rows == null ? "rows" : Amount.of(rows, "row");
    }

    private String name(Batch batch) {
        return names.show(batch.snapshot().name()) + " [" + Moments.show(batch.interval()) + "]";
    }
}
