package dev.waymark.cli.view;

import dev.waymark.applying.RunListener.Progress;
import dev.waymark.applying.Workload;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.run.Batch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// How far a run is: a fold over what its listeners hear.
final class BoardState {

    private String run = "";
    private int stages;
    private int stagesDone;
    private String stage = "";
    private @Nullable Instant began;
    private @Nullable Instant firstBatch;
    private final SequencedMap<ModelName, Line> lines = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    /// One model.
    ///
    /// @param total batches in all
    /// @param running batches under way, as far as that is told
    record Line(long total, long done, int running, long rows, State state) {

        enum State {
            OPEN,
            FAILED,
            SKIPPED
        }

        boolean isComplete() {
            return done >= total;
        }
    }

    void note(Progress progress, Instant at) {
        switch (progress) {
            case Progress.RunBegan told -> begin(told, at);
            case Progress.StageBegan told -> stage = told.stage();
            case Progress.StageEnded _ -> stagesDone++;
            case Progress.BatchBegan told -> began(told.batch(), at);
            case Progress.BatchLoaded _ -> {}
            case Progress.BatchEnded told -> ended(told, at);
            case Progress.BatchFailed told -> failed(told);
            case Progress.StageFailed told ->
                    notes.add(
                            "attempt %d at %s failed: %s"
                                    .formatted(told.attempt(), told.stage(), told.error()));
            case Progress.ModelSkipped told ->
                    change(told.model(), line -> with(line, line.running(), Line.State.SKIPPED));
            case Progress.Audited told when told.outcome().isFailed() ->
                    notes.add(
                            "audit %s of %s found %d rows"
                                    .formatted(
                                            told.outcome().audit(),
                                            told.batch().snapshot().name(),
                                            told.outcome().badRows()));
            case Progress.Audited _ -> {}
            case Progress.SlotTaken told ->
                    notes.add(
                            "waits for run %s on %s".formatted(told.holder(), told.environment()));
            case Progress.Waiting told ->
                    notes.add(
                            "waits for run %s, which computes %s"
                                    .formatted(told.holder(), told.batch().snapshot().name()));
        }
    }

    private void begin(Progress.RunBegan told, Instant at) {
        run = told.run().value();
        stages = told.stages();
        began = at;
        for (Workload work : told.work()) {
            lines.put(work.model(), new Line(work.batches(), 0, 0, 0, Line.State.OPEN));
        }
    }

    private void began(Batch batch, Instant at) {
        firstBatch = firstBatch == null ? at : firstBatch;
        change(batch.snapshot().name(), line -> with(line, line.running() + 1, line.state()));
    }

    private void ended(Progress.BatchEnded told, Instant at) {
        firstBatch = firstBatch == null ? at.minus(told.took()) : firstBatch;
        long rows = told.rows() == null ? 0 : told.rows();
        change(
                told.batch().snapshot().name(),
                line ->
                        new Line(
                                line.total(),
                                line.done() + 1,
                                Math.max(0, line.running() - 1),
                                line.rows() + rows,
                                line.state()));
    }

    private void failed(Progress.BatchFailed told) {
        ModelName model = told.batch().snapshot().name();
        notes.add("attempt %d at %s failed: %s".formatted(told.attempt(), model, told.error()));
        Line.State state = told.again() ? Line.State.OPEN : Line.State.FAILED;
        change(model, line -> with(line, Math.max(0, line.running() - 1), state));
    }

    private static Line with(Line line, int running, Line.State state) {
        return new Line(line.total(), line.done(), running, line.rows(), state);
    }

    private void change(ModelName model, java.util.function.UnaryOperator<Line> change) {
        lines.computeIfPresent(model, (_, line) -> change.apply(line));
    }

    String run() {
        return run;
    }

    String stage() {
        return stage;
    }

    int stages() {
        return stages;
    }

    int stagesDone() {
        return stagesDone;
    }

    @Nullable Instant began() {
        return began;
    }

    /// When the first batch began; null before.
    @Nullable Instant firstBatch() {
        return firstBatch;
    }

    SequencedMap<ModelName, Line> lines() {
        return lines;
    }

    /// What people should know beside numbers, oldest first.
    List<String> notes() {
        return notes;
    }
}
