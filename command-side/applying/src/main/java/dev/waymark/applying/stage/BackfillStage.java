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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Computes what is missing: asks the to-do list what may start, hands it out, tells the log what
/// has been computed meanwhile, asks again. A failed batch stops what waits for it; everything else
/// is finished before the run stops.
public final class BackfillStage {

    private final Ports ports;
    private final Deployment deployment;
    private final Attempts attempts;
    private final Reservation reservation;
    private final Completions completions;

    BackfillStage(
            Ports ports,
            Deployment deployment,
            Attempts attempts,
            Reservation reservation,
            Completions completions) {
        this.reservation = reservation;
        this.ports = ports;
        this.deployment = deployment;
        this.attempts = attempts;
        this.completions = completions;
    }

    /// @throws Stopped when anything failed, or when the run was told to stop
    public void perform(String stage, List<Task> tasks) {
        Map<SnapshotId, Task> byId = new HashMap<>();
        tasks.forEach(task -> byId.put(task.snapshot().id(), task));
        ToDo toDo = new ToDo(works(tasks));
        int threads = ports.warehouses().of(null).concurrency();
        try (Crew<Done> crew = new Crew<>(threads)) {
            new Floor(stage, toDo, byId, crew, threads + Crew.AHEAD).work();
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

    /// The moving part: one thread hands out batches and tells the log, the crew computes. A crash
    /// leaves as many markers as there are batches of which the log has not heard.
    private final class Floor {

        private final String stage;
        private final ToDo toDo;
        private final Map<SnapshotId, Task> tasks;
        private final Crew<Done> crew;
        private final int most;
        private final List<StopCause> failures = new ArrayList<>();
        private Optional<StopCause> told = Optional.empty();

        /// @param most that are handed out and of which the log has not heard
        Floor(String stage, ToDo toDo, Map<SnapshotId, Task> tasks, Crew<Done> crew, int most) {
            this.stage = stage;
            this.toDo = toDo;
            this.tasks = tasks;
            this.crew = crew;
            this.most = most;
        }

        void work() {
            while (true) {
                if (told.isEmpty()) {
                    start(toDo.next(most));
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

        private void start(List<SnapshotId> next) {
            reservation.ahead(
                    next.stream().distinct().flatMap(id -> task(id).backfills()).toList());
            next.forEach(this::start);
        }

        private Task task(SnapshotId id) {
            Task task = tasks.get(id);
            if (task == null) {
                throw new IllegalStateException("no task for " + id);
            }
            return task;
        }

        private void start(SnapshotId id) {
            Task.Piece piece = task(id).take();
            toDo.started(id);
            crew.hand(() -> perform(stage, id, piece));
        }

        /// What has been computed since the last look is told to the log at once. Where that fails,
        /// each batch gets an answer of its own.
        private void hear(List<Done> some) {
            List<Computed> computed = some.stream().flatMap(Done::batches).toList();
            boolean recorded = computed.size() > 1 && isRecorded(computed);
            some.stream().map(done -> recorded ? done : recorded(done)).forEach(this::hear);
        }

        private boolean isRecorded(List<Computed> computed) {
            try {
                completions.record(computed);
                return true;
            } catch (RuntimeException failed) {
                return false;
            }
        }

        private Done recorded(Done done) {
            try {
                done.batches().forEach(this::record);
                return done;
            } catch (Stopped stopped) {
                return new Done(done.snapshot(), null, stopped.why());
            }
        }

        private void record(Computed computed) {
            attempts.of(
                    new Attempts.Work(stage, computed.batch(), ""),
                    () -> completions.record(List.of(computed)));
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

        private List<Done> take() {
            try {
                return crew.take();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new Stopped(new StopCause.Cancelled(deployment.by().actor()));
            }
        }
    }

    private Done perform(String stage, SnapshotId id, Task.Piece piece) {
        Optional<StopCause> told = attempts.stop().get();
        if (told.isPresent()) {
            return new Done(id, null, told.get());
        }
        String subject = piece.batch() == null ? id.name() + ": " : "";
        try {
            Attempts.Work work = new Attempts.Work(stage, piece.batch(), subject);
            return new Done(id, attempts.giving(work, piece.work()), null);
        } catch (Stopped stopped) {
            return new Done(id, null, stopped.why());
        }
    }

    /// What has come of a piece.
    ///
    /// @param computed null when there is nothing that the log has to hear
    private record Done(
            SnapshotId snapshot, @Nullable Computed computed, @Nullable StopCause failure) {

        Stream<Computed> batches() {
            return Stream.ofNullable(computed);
        }
    }
}
