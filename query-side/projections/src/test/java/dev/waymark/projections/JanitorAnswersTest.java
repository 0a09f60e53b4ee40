package dev.waymark.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.message.Query.Disposable;
import dev.waymark.kernel.message.Query.DisposableTable;
import dev.waymark.kernel.message.Query.Kept;
import dev.waymark.kernel.message.Query.KeptSnapshot;
import dev.waymark.kernel.message.Query.Retirable;
import dev.waymark.kernel.message.Query.RetirableSnapshot;
import dev.waymark.kernel.message.SnapshotEvent.PhysicalTableCreated;
import dev.waymark.kernel.message.SnapshotEvent.PhysicalTableDropped;
import dev.waymark.kernel.message.SnapshotEvent.SnapshotRetired;
import dev.waymark.kernel.snapshot.Snapshot;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Semantics 8.7. The time to live of all snapshots here is one week.
class JanitorAnswersTest {

    private static final EnvironmentName PROD = EnvironmentName.PROD;
    private static final EnvironmentName DEV = new EnvironmentName("dev");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Snapshot A1 = Some.snapshot("db.a", "1");
    private static final Snapshot A2 = Some.snapshot("db.a", "2");
    private static final Snapshot SAME_TABLE = Some.snapshot("db.a", "3", "v1", null);

    private Desk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new Desk();
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @Test
    void what_an_environment_holds_stays_however_old_it_is() {
        desk.story.push(A1).point(PROD, A1).finalise(PROD).later(WEEK.multipliedBy(9));

        assertThat(disposable(false)).isEmpty();
        assertThat(disposable(true)).isEmpty();
    }

    @Test
    void what_nobody_ever_held_goes_after_its_time_to_live() {
        desk.story.push(A1).later(WEEK.minusMinutes(10));
        assertThat(disposable(false)).isEmpty();

        desk.story.later(Duration.ofMinutes(10));
        assertThat(disposable(false))
                .containsExactly(
                        new DisposableTable(
                                A1.id(), A1.versionKey(), null, A1.table(), null, true));
    }

    @Test
    void the_time_to_live_begins_anew_when_an_environment_lets_go() {
        desk.story.push(A1, A2).point(PROD, A1).finalise(PROD).later(WEEK.multipliedBy(9));
        desk.story.point(PROD, A2).finalise(PROD).later(WEEK.minusMinutes(10));
        assertThat(disposable(false)).isEmpty();

        desk.story.later(Duration.ofMinutes(10));
        assertThat(disposable(false))
                .extracting(DisposableTable::snapshot)
                .containsExactly(A1.id());
    }

    @Test
    void the_time_to_live_can_be_ignored() {
        desk.story.push(A1);

        assertThat(disposable(true)).hasSize(1);
    }

    @Test
    void while_views_have_not_followed_what_they_still_show_stays() {
        desk.story.push(A1, A2).point(PROD, A1).finalise(PROD).point(PROD, A2);
        desk.story.later(WEEK.multipliedBy(9));
        assertThat(disposable(true)).isEmpty();

        desk.story.finalise(PROD);
        assertThat(disposable(true)).extracting(DisposableTable::snapshot).containsExactly(A1.id());
    }

    @Test
    void another_environment_protects_too_until_it_is_dropped() {
        desk.story.push(A1, A2).point(PROD, A1).finalise(PROD).point(DEV, A1).finalise(DEV);
        desk.story.point(PROD, A2).finalise(PROD);
        assertThat(disposable(true)).isEmpty();

        desk.story.drop(DEV);
        assertThat(disposable(true)).extracting(DisposableTable::snapshot).containsExactly(A1.id());
        assertThat(disposable(false)).isEmpty();
    }

    @Test
    void dropping_an_environment_starts_no_new_time_for_what_it_held() {
        desk.story.push(A1, A2).point(PROD, A2).finalise(PROD).point(DEV, A1).finalise(DEV);
        desk.story.later(WEEK.multipliedBy(9)).drop(DEV);

        assertThat(disposable(false))
                .extracting(DisposableTable::snapshot)
                .containsExactly(A1.id());
    }

    @Test
    void a_shared_table_stays_while_one_of_its_snapshots_is_needed() {
        desk.story.push(A1, SAME_TABLE).tell(devTable(A1)).point(PROD, SAME_TABLE).finalise(PROD);

        assertThat(disposable(true))
                .containsExactly(
                        new DisposableTable(
                                A1.id(),
                                A1.versionKey(),
                                A1.devVersion(),
                                A1.devTable(),
                                null,
                                false));
    }

    @Test
    void a_shared_table_goes_once_with_its_last_snapshot() {
        desk.story.push(A1, SAME_TABLE).tell(devTable(A1));

        assertThat(disposable(true))
                .extracting(
                        DisposableTable::snapshot,
                        DisposableTable::devVersion,
                        DisposableTable::last)
                .containsExactly(
                        tuple(A1.id(), A1.devVersion(), false), tuple(SAME_TABLE.id(), null, true));
    }

    @Test
    void snapshots_can_be_retired_once_the_tables_that_are_theirs_alone_are_gone() {
        desk.story.push(A1, SAME_TABLE, A2).point(PROD, A2).finalise(PROD);
        assertThat(retirable()).containsExactly(retired(A1));

        desk.story.tell(new PhysicalTableDropped(A1.versionKey(), null, A1.table()));
        assertThat(retirable()).containsExactly(retired(A1), retired(SAME_TABLE));
    }

    @Test
    void a_table_whose_last_snapshot_was_retired_is_still_to_be_dropped() {
        desk.story.push(A1).tell(new SnapshotRetired(A1.versionKey(), A1.id()));

        assertThat(disposable(false))
                .containsExactly(
                        new DisposableTable(null, A1.versionKey(), null, A1.table(), null, true));
    }

    @Test
    void a_table_is_dropped_where_its_model_lives() {
        desk.story.push(Some.onGateway("other", A1));

        assertThat(disposable(true)).extracting(DisposableTable::gateway).containsExactly("other");
    }

    @Test
    void what_makes_going_back_possible_is_kept_until_its_time_to_live_is_over() {
        desk.story.push(A1, A2).point(PROD, A1).finalise(PROD).point(PROD, A2).finalise(PROD);

        List<KeptSnapshot> kept = desk.ask(new Kept(desk.story.now()));

        assertThat(kept)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.snapshot()).isEqualTo(A1.id());
                    assertThat(one.environment()).isEqualTo(PROD);
                    assertThat(one.generation()).isEqualTo(1);
                    assertThat(one.tables()).containsExactly(A1.table());
                    assertThat(one.until()).isEqualTo(Story.BEGIN.plus(WEEK));
                });
        desk.story.later(WEEK);
        assertThat(desk.ask(new Kept(desk.story.now()))).isEmpty();
    }

    private List<DisposableTable> disposable(boolean ignoreTimeToLive) {
        return desk.ask(new Disposable(desk.story.now(), ignoreTimeToLive));
    }

    private List<RetirableSnapshot> retirable() {
        return desk.ask(new Retirable(desk.story.now(), true));
    }

    private static RetirableSnapshot retired(Snapshot snapshot) {
        return new RetirableSnapshot(snapshot.id(), snapshot.versionKey());
    }

    private static PhysicalTableCreated devTable(Snapshot snapshot) {
        return new PhysicalTableCreated(
                snapshot.versionKey(), snapshot.devVersion(), snapshot.devTable(), Story.RUN);
    }
}
