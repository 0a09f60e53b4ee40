package dev.waymark.applying.stage;

import dev.waymark.applying.Deployment;
import dev.waymark.applying.Ports;
import dev.waymark.applying.Stopped;
import dev.waymark.applying.todo.ToDo;
import dev.waymark.applying.todo.Work;
import dev.waymark.kernel.run.StopCause;
import dev.waymark.kernel.snapshot.SnapshotId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Computes what is missing: asks the to-do list what may start, starts it, hears of the end, asks
/// again. A failed batch stops what waits for it; everything else is finished before the run stops.
public final class BackfillStage {

    private final Ports ports;
    private final Deployment deployment;
    private final Attempts attempts;

    public BackfillStage(Ports ports, Deployment deployment, Attempts attempts) {
        this.ports = ports;
        this.deployment = deployment;
        this.attempts = attempts;
    }

    /// @throws Stopped when anything failed, or when the run was told to stop
    public void perform(String stage, List<Task> tasks) {
        Map<SnapshotId, Task> byId = new HashMap<>();
        tasks.forEach(task -> byId.put(task.snapshot().id(), task));
        ToDo toDo = new ToDo(works(tasks));
        int slots = ports.warehouses().of(null).concurrency();
        try (ExecutorService pool =
                Executors.newFixedThreadPool(
                        slots, Thread.ofPlatform().name("batch-", 0).factory())) {
            new Floor(stage, toDo, byId, pool, slots).work();
        }
    }

    private List<Work> works(List<Task> tasks) {
        Set<SnapshotId> ids =
                tasks.stream()
                        .filter(task -> task.size() > 0)
                        .map(task -> task.snapshot().id())
                        .collect(Collectors.toSet());
        Lineage lineage = new Lineage(deployment.snapshots(), ids);
        return tasks.stream()
                .map(task ->
                        new Work(
                                task.snapshot().id(),
                                lineage.nearest(task.snapshot().id()),
                                task.size(),
                                task.concurrency()))
                .toList();
    }

    /// The moving part: one thread hands out batches, the pool does them.
    private final class Floor {

        private final String stage;
        private final ToDo toDo;
        private final Map<SnapshotId, Task> tasks;
        private final ExecutorService pool;
        private final int slots;
        private final BlockingQueue<Done> finished = new LinkedBlockingQueue<>();
        private final List<StopCause> failures = new ArrayList<>();
        private Optional<StopCause> told = Optional.empty();

        Floor(
                String stage,
                ToDo toDo,
                Map<SnapshotId, Task> tasks,
                ExecutorService pool,
                int slots) {
            this.stage = stage;
            this.toDo = toDo;
            this.tasks = tasks;
            this.pool = pool;
            this.slots = slots;
        }

        void work() {
            while (true) {
                told = told.or(attempts.stop());
                if (told.isEmpty()) {
                    toDo.next(slots).forEach(this::start);
                }
                if (toDo.isIdle()) {
                    break;
                }
                hear(take());
            }
            end();
        }

        private void end() {
            List<SnapshotId> skipped = skipped();
            attempts.log().skipped(skipped);
            told.or(() -> failures.stream().findFirst())
                    .ifPresent(cause -> {
                        throw new Stopped(
                                cause, failures, skipped.stream().map(SnapshotId::name).toList());
                    });
        }

        /// A table that is only made is not missed by anybody who asks for data.
        private List<SnapshotId> skipped() {
            return toDo.skipped().stream()
                    .filter(id -> tasks.get(id) instanceof ComputeTask)
                    .toList();
        }

        private void start(SnapshotId id) {
            Task task = tasks.get(id);
            if (task == null) {
                throw new IllegalStateException("no task for " + id);
            }
            Task.Piece piece = task.take();
            toDo.started(id);
            pool.execute(() -> finished.add(perform(stage, id, piece)));
        }

        private void hear(Done done) {
            StopCause cause = done.failure();
            if (cause == null) {
                toDo.finished(done.snapshot());
            } else if (cause.isFailure()) {
                toDo.failed(done.snapshot());
                failures.add(cause);
            } else {
                toDo.withdrawn(done.snapshot());
                told = Optional.of(cause);
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

    private Done perform(String stage, SnapshotId id, Task.Piece piece) {
        String subject = piece.batch() == null ? id.name() + ": " : "";
        try {
            attempts.of(new Attempts.Work(stage, piece.batch(), subject), piece::perform);
            return new Done(id, null);
        } catch (Stopped stopped) {
            return new Done(id, stopped.why());
        }
    }

    private record Done(SnapshotId snapshot, @Nullable StopCause failure) {}
}
