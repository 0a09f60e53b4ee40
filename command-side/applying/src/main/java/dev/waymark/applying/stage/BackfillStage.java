package dev.waymark.applying.stage;

import dev.waymark.applying.Deployment;
import dev.waymark.applying.Ports;
import dev.waymark.applying.RunListener;
import dev.waymark.applying.RunListener.Progress;
import dev.waymark.applying.Stopped;
import dev.waymark.applying.todo.ToDo;
import dev.waymark.applying.todo.Work;
import dev.waymark.kernel.message.RunCommand.RecordBatchFailure;
import dev.waymark.kernel.run.StopCause;
import dev.waymark.kernel.snapshot.SnapshotId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Computes what is missing: asks the to-do list what may start, starts it, hears of the end, asks
/// again. A failed batch stops its model and everything below; the others are finished before the
/// run stops.
public final class BackfillStage {

    private final Ports ports;
    private final Deployment deployment;
    private final RunListener listener;
    private final Supplier<Optional<StopCause>> stop;

    public BackfillStage(
            Ports ports,
            Deployment deployment,
            RunListener listener,
            Supplier<Optional<StopCause>> stop) {
        this.ports = ports;
        this.deployment = deployment;
        this.listener = listener;
        this.stop = stop;
    }

    /// @throws Stopped when anything failed, or when the run was told to stop
    public void perform(List<Task> tasks) {
        Map<SnapshotId, Task> byId = new TreeMap<>();
        tasks.forEach(task -> byId.put(task.snapshot().id(), task));
        ToDo toDo = new ToDo(works(tasks, byId));
        int slots = ports.warehouses().of(null).concurrency();
        try (ExecutorService pool =
                Executors.newFixedThreadPool(
                        slots, Thread.ofPlatform().name("batch-", 0).factory())) {
            new Floor(toDo, byId, pool, slots).work();
        }
    }

    private static List<Work> works(List<Task> tasks, Map<SnapshotId, Task> byId) {
        return tasks.stream()
                .map(task ->
                        new Work(
                                task.snapshot().id(),
                                task.parents(byId.keySet()),
                                task.size(),
                                task.concurrency()))
                .toList();
    }

    /// The moving part: one thread hands out batches, the pool does them.
    private final class Floor {

        private final ToDo toDo;
        private final Map<SnapshotId, Task> tasks;
        private final ExecutorService pool;
        private final int slots;
        private final BlockingQueue<Done> finished = new LinkedBlockingQueue<>();
        private final List<StopCause> failures = new ArrayList<>();
        private dev.waymark.applying.todo.Progress progress =
                dev.waymark.applying.todo.Progress.NOTHING;
        private Optional<StopCause> told = Optional.empty();

        Floor(ToDo toDo, Map<SnapshotId, Task> tasks, ExecutorService pool, int slots) {
            this.toDo = toDo;
            this.tasks = tasks;
            this.pool = pool;
            this.slots = slots;
        }

        void work() {
            while (true) {
                told = told.or(stop);
                if (told.isEmpty()) {
                    toDo.next(progress, slots).forEach(this::start);
                }
                if (progress.runningInAll() == 0) {
                    break;
                }
                hear(take());
            }
            told.or(() -> failures.stream().findFirst())
                    .ifPresent(cause -> {
                        throw new Stopped(cause);
                    });
        }

        private void start(SnapshotId id) {
            Task task = tasks.get(id);
            if (task == null) {
                throw new IllegalStateException("no task for " + id);
            }
            Task.Piece piece = task.take();
            progress = progress.started(id);
            pool.execute(() -> finished.add(perform(id, piece)));
        }

        private void hear(Done done) {
            if (done.failure() == null) {
                progress = progress.finished(done.snapshot());
            } else {
                progress = progress.failed(done.snapshot());
                failures.add(done.failure());
                report(done.failure());
            }
        }

        private Done take() {
            try {
                return finished.take();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new Stopped(new StopCause.Cancelled(deployment.by().actor()));
            }
        }
    }

    private Done perform(SnapshotId id, Task.Piece piece) {
        try {
            Attempts.of(() -> piece.perform());
            return new Done(id, null);
        } catch (Stopped stopped) {
            return new Done(id, stopped.why());
        } catch (RuntimeException failure) {
            return new Done(
                    id,
                    new StopCause.Failed(
                            "backfill",
                            piece.batch(),
                            Attempts.message(failure),
                            Attempts.count(failure)));
        }
    }

    private void report(StopCause failure) {
        if (failure instanceof StopCause.Failed failed && failed.batch() != null) {
            listener.on(new Progress.BatchFailed(failed.batch(), failed.error()));
        }
        if (failure instanceof StopCause.AuditFailed failed) {
            listener.on(
                    new Progress.BatchFailed(
                            failed.batch(),
                            "audit " + failed.audit() + " found " + failed.badRows() + " rows"));
        }
        ports.commands()
                .send(
                        new RecordBatchFailure(deployment.run(), failure),
                        deployment.by().at(ports.clock().instant()));
    }

    private record Done(SnapshotId snapshot, @Nullable StopCause failure) {}
}
