package dev.waymark.applying.todo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.SnapshotId;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ToDoTest {

    private static final SnapshotId A = id("a");
    private static final SnapshotId B = id("b");
    private static final SnapshotId C = id("c");

    @Test
    void a_child_waits_for_every_batch_of_its_parent() {
        ToDo toDo = new ToDo(List.of(work(A, 2, 9), work(B, 1, 9, A)));
        Progress half = Progress.NOTHING.started(A).finished(A);
        assertThat(toDo.next(Progress.NOTHING, 4)).containsExactly(A, A);
        assertThat(toDo.next(half, 4)).containsExactly(A);
        assertThat(toDo.next(half.started(A).finished(A), 4)).containsExactly(B);
    }

    @Test
    void no_more_runs_at_once_than_there_are_slots() {
        ToDo toDo = new ToDo(List.of(work(A, 5, 9), work(B, 5, 9)));
        assertThat(toDo.next(Progress.NOTHING, 3)).containsExactly(A, A, A);
        assertThat(toDo.next(Progress.NOTHING.started(A).started(A), 3)).hasSize(1);
        assertThat(toDo.next(Progress.NOTHING.started(A).started(A).started(B), 3)).isEmpty();
    }

    @Test
    void a_model_that_bounds_itself_leaves_slots_to_others() {
        ToDo toDo = new ToDo(List.of(work(A, 5, 1), work(B, 5, 9)));
        assertThat(toDo.next(Progress.NOTHING, 3)).containsExactly(A, B, B);
    }

    @Test
    void a_failure_stops_what_is_below_and_nothing_beside() {
        ToDo toDo = new ToDo(List.of(work(A, 2, 1), work(B, 1, 9, A), work(C, 1, 9)));
        Progress failed = Progress.NOTHING.started(A).failed(A);
        assertThat(toDo.next(failed, 4)).containsExactly(C);
        assertThat(toDo.skipped(failed)).containsExactly(A, B);
        assertThat(toDo.isOver(failed)).isFalse();
        assertThat(toDo.isOver(failed.started(C).finished(C))).isTrue();
    }

    @Test
    void batches_that_wait_for_nothing_are_tried_though_one_of_their_model_failed() {
        ToDo toDo = new ToDo(List.of(work(A, 3, Work.UNBOUNDED), work(B, 1, 9, A)));
        Progress failed = Progress.NOTHING.started(A).failed(A);
        assertThat(toDo.next(failed, 4)).containsExactly(A, A);
        assertThat(toDo.skipped(failed.started(A).started(A))).containsExactly(B);
    }

    @Test
    void each_failure_closes_a_lane_of_a_model_that_bounds_itself() {
        ToDo toDo = new ToDo(List.of(work(A, 9, 2)));
        Progress failed = Progress.NOTHING.started(A).started(A).failed(A);
        assertThat(toDo.next(failed.finished(A), 4)).containsExactly(A);
        assertThat(toDo.next(failed.failed(A), 4)).isEmpty();
        assertThat(toDo.skipped(failed.failed(A))).containsExactly(A);
    }

    @Test
    void what_was_withdrawn_has_not_failed() {
        ToDo toDo = new ToDo(List.of(work(A, 1, 1), work(B, 1, 1, A)));
        Progress withdrawn = Progress.NOTHING.started(A).withdrawn(A);
        assertThat(toDo.skipped(withdrawn)).isEmpty();
        assertThat(toDo.next(withdrawn, 4)).containsExactly(A);
    }

    @Property(tries = 200)
    void whatever_order_batches_end_in_each_is_done_once_and_parents_first(@ForAll long seed) {
        Random random = new Random(seed);
        List<SnapshotId> ids = List.of(id("m0"), id("m1"), id("m2"), id("m3"), id("m4"));
        List<Work> works =
                ids.stream()
                        .map(id ->
                                work(
                                        id,
                                        random.nextInt(4),
                                        1 + random.nextInt(3),
                                        above(id, ids, random)))
                        .toList();
        ToDo toDo = new ToDo(works);
        Progress progress = Progress.NOTHING;
        Set<SnapshotId> complete = new HashSet<>();
        while (!toDo.isOver(progress)) {
            List<SnapshotId> start = toDo.next(progress, 1 + random.nextInt(3));
            for (SnapshotId id : start) {
                Work work = works.get(ids.indexOf(id));
                assertThat(work.parents())
                        .allMatch(parent -> isComplete(parent, works, ids, complete));
                progress = progress.started(id);
            }
            List<SnapshotId> running =
                    new java.util.ArrayList<>(
                            progress.running().entrySet().stream()
                                    .filter(entry -> entry.getValue() > 0)
                                    .map(java.util.Map.Entry::getKey)
                                    .toList());
            Collections.shuffle(running, random);
            progress = progress.finished(running.getFirst());
            if (progress.doneOf(running.getFirst())
                    == works.get(ids.indexOf(running.getFirst())).batches()) {
                complete.add(running.getFirst());
            }
        }
        Progress end = progress;
        assertThat(works).allMatch(work -> end.doneOf(work.snapshot()) == work.batches());
    }

    private static boolean isComplete(
            SnapshotId id, List<Work> works, List<SnapshotId> ids, Set<SnapshotId> complete) {
        return complete.contains(id) || works.get(ids.indexOf(id)).batches() == 0;
    }

    private static SnapshotId[] above(SnapshotId id, List<SnapshotId> ids, Random random) {
        return ids.subList(0, ids.indexOf(id)).stream()
                .filter(_ -> random.nextBoolean())
                .toArray(SnapshotId[]::new);
    }

    private static Work work(SnapshotId id, long batches, int concurrency, SnapshotId... parents) {
        return new Work(
                id,
                Arrays.stream(parents).collect(Collectors.toCollection(TreeSet::new)),
                batches,
                concurrency);
    }

    private static SnapshotId id(String name) {
        return new SnapshotId(new ModelName(name), "1");
    }
}
