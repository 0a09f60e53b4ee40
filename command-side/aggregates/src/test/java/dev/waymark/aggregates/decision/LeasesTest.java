package dev.waymark.aggregates.decision;

import static dev.waymark.aggregates.Samples.HOLDER;
import static dev.waymark.aggregates.Samples.NOW;
import static dev.waymark.aggregates.Samples.OTHER_HOLDER;
import static dev.waymark.aggregates.Samples.OTHER_RUN;
import static dev.waymark.aggregates.Samples.RUN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.aggregates.TestDatabase;
import dev.waymark.aggregates.decision.Leases.Lease;
import dev.waymark.kernel.environment.Holder;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeasesTest {

    private static final Duration LEASE = Duration.ofSeconds(30);

    private final TestDatabase database = new TestDatabase();
    private final Set<Holder> gone = new HashSet<>();
    private Instant now = NOW;
    private final Leases leases = new Leases(database, database, () -> now, gone::contains);

    @BeforeEach
    void create() {
        leases.createSchema();
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void a_run_lives_until_its_lease_lapses() {
        leases.take(RUN, HOLDER, 1, LEASE);

        assertThat(leases.isLive(RUN)).isTrue();
        now = NOW.plus(LEASE).minusNanos(1);
        assertThat(leases.isLive(RUN)).isTrue();
        now = NOW.plus(LEASE);
        assertThat(leases.isLive(RUN)).isFalse();
    }

    @Test
    void a_living_run_has_its_holder() {
        leases.take(RUN, HOLDER, 1, LEASE);

        assertThat(leases.holder(RUN)).contains(HOLDER);
        now = NOW.plus(LEASE);
        assertThat(leases.holder(RUN)).isEmpty();
    }

    @Test
    void a_run_without_a_lease_does_not_live() {
        leases.take(RUN, HOLDER, 1, LEASE);

        assertThat(leases.isLive(OTHER_RUN)).isFalse();
    }

    @Test
    void renewing_makes_it_last() {
        leases.take(RUN, HOLDER, 1, LEASE);
        now = NOW.plusSeconds(20);

        assertThat(leases.renew(RUN, HOLDER, LEASE)).isTrue();
        assertThat(leases.of(RUN)).contains(new Lease(RUN, HOLDER, 1, now.plus(LEASE)));
    }

    @Test
    void only_its_holder_renews_it() {
        leases.take(RUN, HOLDER, 1, LEASE);

        assertThat(leases.renew(RUN, OTHER_HOLDER, LEASE)).isFalse();
        assertThat(leases.renew(OTHER_RUN, HOLDER, LEASE)).isFalse();
    }

    @Test
    void whoever_was_replaced_cannot_renew() {
        leases.take(RUN, HOLDER, 1, LEASE);
        leases.take(RUN, OTHER_HOLDER, 2, LEASE);

        assertThat(leases.renew(RUN, HOLDER, LEASE)).isFalse();
        assertThat(leases.renew(RUN, OTHER_HOLDER, LEASE)).isTrue();
    }

    @Test
    void an_ended_lease_is_neither_live_nor_renewed() {
        leases.take(RUN, HOLDER, 1, LEASE);
        leases.expire(RUN);

        assertThat(leases.isLive(RUN)).isFalse();
        assertThat(leases.renew(RUN, HOLDER, LEASE)).isFalse();
    }

    @Test
    void a_dead_process_counts_as_lapsed_at_once() {
        leases.take(RUN, HOLDER, 1, LEASE);
        gone.add(HOLDER);

        assertThat(leases.isLive(RUN)).isFalse();
    }

    @Test
    void a_clock_that_goes_back_does_not_end_the_lease_of_whoever_lives() {
        leases.take(RUN, HOLDER, 1, LEASE);
        now = NOW.minus(Duration.ofHours(5));
        assertThat(leases.isLive(RUN)).isTrue();

        assertThat(leases.renew(RUN, HOLDER, LEASE)).isTrue();
        now = now.plus(LEASE).minusNanos(1);
        assertThat(leases.isLive(RUN)).isTrue();
    }

    @Test
    void whoever_died_before_the_clock_went_back_is_not_waited_for_until_it_has_caught_up() {
        leases.take(RUN, HOLDER, 1, LEASE);
        now = NOW.minus(Duration.ofHours(5));
        assertThat(leases.isLive(RUN)).isTrue();

        now = now.plus(Leases.LONGEST);
        assertThat(leases.isLive(RUN)).isFalse();
    }

    @Test
    void creating_the_table_again_keeps_what_is_in_it() {
        leases.take(RUN, HOLDER, 1, LEASE);

        leases.createSchema();

        assertThat(leases.isLive(RUN)).isTrue();
    }
}
