package dev.waymark.applying.todo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.SnapshotId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
        assertThat(toDo.next(4)).containsExactly(A, A);
        toDo.started(A);
        toDo.finished(A);
        assertThat(toDo.next(4)).containsExactly(A);
        toDo.started(A);
        toDo.finished(A);
        assertThat(toDo.next(4)).containsExactly(B);
    }

    @Test
    void a_parent_with_nothing_to_do_holds_nobody_up() {
        ToDo toDo = new ToDo(List.of(work(A, 0, 9), work(B, 1, 9, A, C)));
        assertThat(toDo.next(4)).containsExactly(B);
    }

    @Test
    void no_more_runs_at_once_than_there_are_slots() {
        ToDo toDo = new ToDo(List.of(work(A, 5, 9), work(B, 5, 9)));
        assertThat(toDo.next(3)).containsExactly(A, A, A);
        toDo.started(A);
        toDo.started(A);
        assertThat(toDo.next(3)).hasSize(1);
        toDo.started(B);
        assertThat(toDo.next(3)).isEmpty();
    }

    @Test
    void a_model_that_bounds_itself_leaves_slots_to_others() {
        ToDo toDo = new ToDo(List.of(work(A, 5, 1), work(B, 5, 9)));
        assertThat(toDo.next(3)).containsExactly(A, B, B);
        toDo.started(A);
        assertThat(toDo.next(3)).containsExactly(B, B);
    }

    @Test
    void a_failure_stops_what_is_below_and_nothing_beside() {
        ToDo toDo = new ToDo(List.of(work(A, 2, 1), work(B, 1, 9, A), work(C, 1, 9)));
        toDo.started(A);
        toDo.failed(A);
        assertThat(toDo.next(4)).containsExactly(C);
        assertThat(toDo.skipped()).containsExactly(A, B);
        assertThat(toDo.isOver()).isFalse();
        toDo.started(C);
        assertThat(toDo.isOver()).isFalse();
        toDo.finished(C);
        assertThat(toDo.isOver()).isTrue();
    }

    @Test
    void batches_that_wait_for_nothing_are_tried_though_one_of_their_model_failed() {
        ToDo toDo = new ToDo(List.of(work(A, 3, Work.UNBOUNDED), work(B, 1, 9, A)));
        toDo.started(A);
        toDo.failed(A);
        assertThat(toDo.next(4)).containsExactly(A, A);
        toDo.started(A);
        toDo.started(A);
        assertThat(toDo.skipped()).containsExactly(B);
    }

    @Test
    void each_failure_closes_a_lane_of_a_model_that_bounds_itself() {
        ToDo toDo = new ToDo(List.of(work(A, 9, 2)));
        toDo.started(A);
        toDo.started(A);
        toDo.failed(A);
        toDo.finished(A);
        assertThat(toDo.next(4)).containsExactly(A);
        toDo.started(A);
        toDo.failed(A);
        assertThat(toDo.next(4)).isEmpty();
        assertThat(toDo.skipped()).containsExactly(A);
    }

    @Test
    void what_was_withdrawn_has_not_failed() {
        ToDo toDo = new ToDo(List.of(work(A, 1, 1), work(B, 1, 1, A)));
        toDo.started(A);
        toDo.withdrawn(A);
        assertThat(toDo.skipped()).isEmpty();
        assertThat(toDo.next(4)).containsExactly(A);
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
        List<SnapshotId> running = new ArrayList<>();
        Map<SnapshotId, Long> done = new HashMap<>();
        while (!toDo.isOver()) {
            for (SnapshotId id : toDo.next(1 + random.nextInt(3))) {
                Work work = works.get(ids.indexOf(id));
                assertThat(work.parents()).allMatch(parent -> isComplete(parent, works, done));
                assertThat(Collections.frequency(running, id)).isLessThan(work.concurrency());
                toDo.started(id);
                running.add(id);
            }
            SnapshotId ended = running.remove(random.nextInt(running.size()));
            toDo.finished(ended);
            done.merge(ended, 1L, Long::sum);
        }
        assertThat(works)
                .allMatch(work -> done.getOrDefault(work.snapshot(), 0L) == work.batches());
    }

    private static boolean isComplete(SnapshotId id, List<Work> works, Map<SnapshotId, Long> done) {
        return works.stream()
                .filter(work -> work.snapshot().equals(id))
                .allMatch(work -> done.getOrDefault(id, 0L) == work.batches());
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
