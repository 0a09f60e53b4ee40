package dev.waymark.aggregates.environment;

import static dev.waymark.aggregates.Samples.HOLDER;
import static dev.waymark.aggregates.Samples.ITEMS;
import static dev.waymark.aggregates.Samples.NOW;
import static dev.waymark.aggregates.Samples.ORDERS;
import static dev.waymark.aggregates.Samples.OTHER_HOLDER;
import static dev.waymark.aggregates.Samples.OTHER_RUN;
import static dev.waymark.aggregates.Samples.RUN;
import static dev.waymark.kernel.environment.EnvironmentName.PROD;

import dev.waymark.aggregates.Scenario;
import dev.waymark.aggregates.Scenario.Outcome;
import dev.waymark.aggregates.SnapshotSample;
import dev.waymark.kernel.environment.Holder;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.EnvironmentCommand.UnpauseSnapshots;
import dev.waymark.kernel.message.EnvironmentEvent.DeploymentStarted;
import dev.waymark.kernel.message.EnvironmentEvent.SnapshotsSwitched;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.SnapshotEvent.SnapshotPaused;
import dev.waymark.kernel.message.SnapshotEvent.SnapshotPushed;
import dev.waymark.kernel.message.SnapshotEvent.SnapshotUnpaused;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnpausingTest {

    private static final SnapshotSample SAMPLE = SnapshotSample.of(ORDERS, "v");
    private static final Snapshot FIRST = SAMPLE.make();
    private static final Snapshot FORWARD = SAMPLE.data("f").asForwardOnly().make();
    private static final Snapshot METADATA = SAMPLE.data("m").make();
    private static final List<SnapshotId> NONE = List.of();

    private final Scenario<EnvironmentAggregate> scenario =
            new Scenario<>(EnvironmentAggregate.class);

    @AfterEach
    void close() throws Exception {
        scenario.close();
    }

    private UnpausingTest pushed(Snapshot... snapshots) {
        for (Snapshot snapshot : snapshots) {
            scenario.elsewhere(new SnapshotPushed(snapshot.versionKey(), snapshot, RUN));
        }
        return this;
    }

    private UnpausingTest running(Snapshot snapshot) {
        scenario.elsewhere(switched(ids(snapshot), NONE, NONE));
        return this;
    }

    private Outcome unpause(Snapshot... snapshots) {
        return scenario.given(started(RUN, HOLDER, 1)).when(wish(snapshots));
    }

    private static DeploymentStarted started(RunId run, Holder holder, long fence) {
        return new DeploymentStarted(PROD, run, null, holder, fence, null);
    }

    private static UnpauseSnapshots wish(Snapshot... snapshots) {
        return new UnpauseSnapshots(PROD, RUN, 1, ids(snapshots), NOW);
    }

    private static List<SnapshotId> ids(Snapshot... snapshots) {
        return Stream.of(snapshots).map(Snapshot::id).toList();
    }

    private static SnapshotsSwitched switched(
            List<SnapshotId> unpaused, List<SnapshotId> paused, List<SnapshotId> unrestorable) {
        return new SnapshotsSwitched(PROD, unpaused, paused, unrestorable, NOW, RUN);
    }

    @Test
    void prod_runs_what_is_unpaused() {
        pushed(FIRST).unpause(FIRST).then(switched(ids(FIRST), NONE, NONE));
    }

    @Test
    void unpausing_again_is_no_harm() {
        pushed(FIRST).running(FIRST).unpause(FIRST).thenNothing();
    }

    @Test
    void what_an_older_program_said_of_each_snapshot_counts() {
        pushed(FIRST, METADATA, FORWARD);
        scenario.elsewhere(
                new SnapshotUnpaused(FIRST.versionKey(), FIRST.id(), NOW, RUN),
                new SnapshotPaused(METADATA.versionKey(), METADATA.id(), true, RUN));

        unpause(FORWARD).then(switched(ids(FORWARD), ids(FIRST), ids(FIRST)));
    }

    @Test
    void a_new_version_pauses_the_old_one_without_touching_its_table() {
        Snapshot next = SnapshotSample.of(ORDERS, "w").make();

        pushed(FIRST, next)
                .running(FIRST)
                .unpause(next)
                .then(switched(ids(next), ids(FIRST), NONE));
    }

    @Test
    void a_forward_only_successor_makes_the_old_snapshot_unrestorable() {
        pushed(FIRST, FORWARD)
                .running(FIRST)
                .unpause(FORWARD)
                .then(switched(ids(FORWARD), ids(FIRST), ids(FIRST)));
    }

    @Test
    void a_successor_of_the_same_kind_does_not() {
        pushed(FIRST, METADATA)
                .running(FIRST)
                .unpause(METADATA)
                .then(switched(ids(METADATA), ids(FIRST), NONE));
    }

    @Test
    void a_later_forward_only_snapshot_marks_every_predecessor_even_paused_ones() {
        List<SnapshotId> both = Stream.of(FIRST, METADATA).map(Snapshot::id).sorted().toList();

        pushed(FIRST, METADATA, FORWARD)
                .running(METADATA)
                .unpause(FORWARD)
                .then(switched(ids(FORWARD), ids(METADATA), both));
    }

    @Test
    void what_is_marked_and_paused_is_not_marked_again() {
        pushed(FIRST, FORWARD);
        scenario.elsewhere(switched(NONE, NONE, ids(FIRST)));

        unpause(FORWARD).then(switched(ids(FORWARD), NONE, NONE));
    }

    @Test
    void other_models_are_left_alone() {
        Snapshot items = SnapshotSample.of(ITEMS, "i").make();

        pushed(FIRST, items).running(items).unpause(FIRST).then(switched(ids(FIRST), NONE, NONE));
    }

    @Test
    void several_change_at_once() {
        Snapshot items = SnapshotSample.of(ITEMS, "i").make();
        List<SnapshotId> both = Stream.of(METADATA, items).map(Snapshot::id).sorted().toList();

        pushed(FIRST, METADATA, items)
                .running(FIRST)
                .unpause(METADATA, items)
                .then(switched(both, ids(FIRST), NONE));
    }

    @Test
    void only_pushed_snapshots_are_unpaused() {
        unpause(FIRST).thenRefused(new Refusal.NotPushed(List.of(FIRST.id())));
    }

    @Test
    void an_overtaken_run_unpauses_nothing() {
        pushed(FIRST);

        scenario.given(started(RUN, HOLDER, 1), started(OTHER_RUN, OTHER_HOLDER, 2))
                .when(wish(FIRST))
                .thenRefused(new Refusal.NotTheHolder(PROD, RUN));
    }
}
