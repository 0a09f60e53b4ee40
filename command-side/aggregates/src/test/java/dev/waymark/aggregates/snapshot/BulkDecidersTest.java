package dev.waymark.aggregates.snapshot;

import static dev.waymark.aggregates.Samples.ITEMS;
import static dev.waymark.aggregates.Samples.ORDERS;
import static dev.waymark.aggregates.Samples.RUN;
import static dev.waymark.aggregates.Samples.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.waymark.aggregates.Log;
import dev.waymark.aggregates.SnapshotSample;
import dev.waymark.aggregates.TestDatabase;
import dev.waymark.aggregates.decision.DecisionTables;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.message.Event;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.message.SnapshotCommand.PushSnapshots;
import dev.waymark.kernel.message.SnapshotCommand.RecordTables;
import dev.waymark.kernel.message.SnapshotCommand.RecordTables.Made;
import dev.waymark.kernel.message.SnapshotEvent;
import dev.waymark.kernel.message.SnapshotEvent.IntervalsCompleted;
import dev.waymark.kernel.message.SnapshotEvent.PhysicalTableCreated;
import dev.waymark.kernel.message.SnapshotEvent.SnapshotPushed;
import dev.waymark.kernel.message.SnapshotEvent.SnapshotRetired;
import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BulkDecidersTest {

    private static final SnapshotSample SAMPLE = SnapshotSample.of(ORDERS, "v");
    private static final Snapshot FIRST = SAMPLE.make();
    private static final Snapshot FORWARD = SAMPLE.data("f").asForwardOnly().make();
    private static final Snapshot METADATA = SAMPLE.data("m").make();

    private final TestDatabase database = new TestDatabase();
    private final DecisionTables decisions = new DecisionTables(database);
    private final Log log = new Log();

    @BeforeEach
    void create() {
        decisions.createSchema();
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    private void given(Event... events) {
        decisions.apply(log.append(events));
    }

    private List<SnapshotEvent> push(Snapshot... snapshots) {
        return push(Map.of(), snapshots);
    }

    private List<SnapshotEvent> push(Map<SnapshotId, Intervals> previewed, Snapshot... snapshots) {
        List<SnapshotId> ids = Stream.of(snapshots).map(Snapshot::id).toList();
        List<Version> versions = Stream.of(snapshots).map(Snapshot::versionKey).toList();
        return PushDecider.decide(
                new PushSnapshots(List.of(snapshots), previewed, RUN),
                decisions.holdings(ids, versions));
    }

    private List<SnapshotEvent> made(Snapshot... snapshots) {
        List<Version> versions = Stream.of(snapshots).map(Snapshot::versionKey).toList();
        List<Made> made =
                Stream.of(snapshots)
                        .map(one -> new Made(one.versionKey(), null, one.table()))
                        .toList();
        return TablesDecider.decide(
                new RecordTables(made, RUN), decisions.holdings(List.of(), versions));
    }

    private static PhysicalTableCreated created(Snapshot snapshot) {
        return new PhysicalTableCreated(snapshot.versionKey(), null, snapshot.table(), RUN);
    }

    private static SnapshotPushed pushed(Snapshot snapshot) {
        return new SnapshotPushed(snapshot.versionKey(), snapshot, RUN);
    }

    private static IntervalsCompleted covered(Snapshot snapshot, boolean dev) {
        return new IntervalsCompleted(
                snapshot.versionKey(),
                snapshot.devVersion(dev),
                range(1, 5),
                null,
                RUN,
                null,
                Duration.ZERO,
                List.of());
    }

    private static Refusal refusal(Runnable wish) {
        return catchThrowableOfType(Refused.class, wish::run).refusal();
    }

    @Test
    void new_snapshots_are_pushed_and_known_ones_left_alone() {
        Snapshot items = SnapshotSample.of(ITEMS, "i").make();
        given(pushed(FIRST));

        assertThat(push(FIRST, items, items)).containsExactly(pushed(items));
    }

    @Test
    void a_preview_inherits_nothing_of_what_it_computes_itself() {
        given(pushed(FIRST), covered(FIRST, false));

        assertThat(push(Map.of(FORWARD.id(), range(4, 5)), FORWARD))
                .filteredOn(event -> event instanceof IntervalsCompleted)
                .extracting(event -> ((IntervalsCompleted) event).ranges())
                .containsExactly(range(1, 4));
    }

    @Test
    void tables_are_recorded_once_each_and_only_of_what_was_pushed() {
        Snapshot items = SnapshotSample.of(ITEMS, "i").make();
        given(pushed(FIRST), created(FIRST));

        assertThat(made(FIRST, FORWARD, FORWARD)).isEmpty();
        assertThat(refusal(() -> made(FIRST, items)))
                .isEqualTo(new Refusal.NoSuchVersion(items.versionKey()));
        given(pushed(items));
        assertThat(made(FIRST, items, items)).containsExactly(created(items));
    }

    @Test
    void a_preview_inherits_nothing_from_its_effective_date_on() {
        Snapshot dated =
                new Snapshot(
                        FORWARD.fingerprint(),
                        FORWARD.model(),
                        FORWARD.parents(),
                        FORWARD.category(),
                        true,
                        FORWARD.version(),
                        FORWARD.devVersion(),
                        FORWARD.table(),
                        FORWARD.devTable(),
                        List.of(),
                        Instant.parse("2024-01-03T12:00:00Z"),
                        "in 2 weeks");
        given(pushed(FIRST), covered(FIRST, false));

        assertThat(push(dated))
                .filteredOn(event -> event instanceof IntervalsCompleted)
                .extracting(event -> ((IntervalsCompleted) event).ranges())
                .containsExactly(range(1, 3));
    }

    @Test
    void what_no_hash_sees_makes_no_other_snapshot() {
        Snapshot otherVersion =
                new Snapshot(
                        FIRST.fingerprint(),
                        FIRST.model(),
                        FIRST.parents(),
                        FIRST.category(),
                        false,
                        "elsewhere",
                        FIRST.devVersion(),
                        FIRST.table(),
                        FIRST.devTable(),
                        List.of(),
                        null,
                        "in 2 weeks");
        given(pushed(FIRST));

        assertThat(push(otherVersion)).isEmpty();
    }

    @Test
    void another_text_under_the_same_identifier_is_a_collision() {
        Snapshot other = SAMPLE.body(SnapshotSample.query("SELECT 2")).make();
        given(pushed(FIRST));

        assertThat(refusal(() -> push(other))).isEqualTo(new Refusal.HashCollision(FIRST.id()));
    }

    @Test
    void two_texts_in_one_push_collide_too() {
        Snapshot other = SAMPLE.body(SnapshotSample.query("SELECT 2")).make();

        assertThat(refusal(() -> push(FIRST, other)))
                .isEqualTo(new Refusal.HashCollision(FIRST.id()));
    }

    @Test
    void seeds_are_compared_by_their_values_not_by_their_text() {
        Snapshot seed = SAMPLE.body(seed("id\n1\n", "1")).make();
        Snapshot reformatted = SAMPLE.body(seed("id\r\n1\r\n", "1")).make();
        Snapshot changed = SAMPLE.body(seed("id\n2\n", "2")).make();
        given(pushed(seed));

        assertThat(push(reformatted)).isEmpty();
        assertThat(refusal(() -> push(changed))).isEqualTo(new Refusal.HashCollision(seed.id()));
    }

    private static Body seed(String csv, String hash) {
        return new Body.SeedRows(
                csv, new TreeMap<>(Map.of("id", hash)), List.of(), List.of(), List.of());
    }

    @Test
    void a_retired_snapshot_can_be_pushed_again() {
        given(pushed(FIRST), new SnapshotRetired(FIRST.versionKey(), FIRST.id()));

        assertThat(push(FIRST)).containsExactly(pushed(FIRST));
    }

    @Test
    void the_dev_table_of_a_forward_only_snapshot_begins_as_a_copy() {
        given(pushed(FIRST), covered(FIRST, false));

        assertThat(push(FORWARD)).containsExactly(pushed(FORWARD), covered(FORWARD, true));
    }

    @Test
    void other_snapshots_of_the_version_inherit_nothing() {
        given(pushed(FIRST), covered(FIRST, false));

        assertThat(push(METADATA)).containsExactly(pushed(METADATA));
    }
}
