package dev.waymark.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentFrozen;
import dev.waymark.kernel.message.Query.AuditLogOf;
import dev.waymark.kernel.message.Query.Environments;
import dev.waymark.kernel.message.Query.LogPosition;
import dev.waymark.kernel.message.RunEvent;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.projections.log.Recorded;
import dev.waymark.projections.store.BrokenTables;
import dev.waymark.projections.store.Side;
import dev.waymark.projections.store.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CatchUpTest {

    private static final EnvironmentName PROD = EnvironmentName.PROD;
    private static final EnvironmentName DEV = new EnvironmentName("dev");

    @Test
    void an_answer_includes_what_was_written_just_before() throws Exception {
        try (Desk desk = new Desk()) {
            assertThat(desk.ask(new LogPosition())).isZero();

            desk.story.point(PROD, Some.snapshot("db.a", "1"));

            assertThat(desk.ask(new LogPosition())).isEqualTo(1);
            assertThat(desk.ask(new Environments())).hasSize(1);
        }
    }

    @Test
    void more_than_one_batch_is_folded() throws Exception {
        try (Desk desk = new Desk()) {
            IntStream.range(0, 2500)
                    .forEach(_ -> desk.story.tell(new EnvironmentFrozen(PROD, "x")));

            assertThat(desk.ask(new LogPosition())).isEqualTo(2500);
            assertThat(desk.ask(new AuditLogOf(null, null, 9999))).hasSize(2500);
        }
    }

    @Test
    void an_event_that_commits_late_is_not_missed() throws Exception {
        try (Desk desk = new Desk()) {
            Recorded slow =
                    desk.story.log.take(
                            "environment/dev",
                            new EnvironmentFrozen(DEV, "cid"),
                            desk.story.provenance());
            desk.story.point(DEV, Some.snapshot("db.a", "1"));
            assertThat(desk.ask(new Environments()).getFirst().frozenBy()).isNull();

            desk.story.log.commit(slow);

            assertThat(desk.ask(new Environments()).getFirst().frozenBy()).isEqualTo("cid");
            assertThat(desk.rebuild.compare()).isEmpty();
        }
    }

    @Test
    void many_who_ask_at_once_fold_each_event_once() throws Exception {
        try (Desk desk = new Desk();
                ExecutorService askers = Executors.newFixedThreadPool(4)) {
            List<Future<List<?>>> answers = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                desk.story.tell(new EnvironmentFrozen(PROD, "x"));
                answers.add(askers.submit(() -> desk.ask(new AuditLogOf(null, null, 999))));
            }
            for (int i = 0; i < 40; i++) {
                assertThat(answers.get(i).get()).hasSizeGreaterThan(i);
            }
            assertThat(desk.ask(new AuditLogOf(null, null, 999))).hasSize(40);
        }
    }

    @Test
    void a_fold_that_fails_leaves_tables_and_position_as_they_were() throws Exception {
        try (Desk desk = new Desk()) {
            desk.story.start(Story.RUN, PROD, null).tell(new EnvironmentFrozen(PROD, "x"));
            desk.ask(new LogPosition());
            desk.story.tell(new EnvironmentFrozen(DEV, "x")).start(Story.RUN, PROD, null);

            assertThatThrownBy(() -> desk.ask(new LogPosition())).isInstanceOf(BrokenTables.class);

            assertThat(desk.count("audit")).isEqualTo(2);
            assertThat(desk.count("environment")).isEqualTo(1);
        }
    }

    @Property(tries = 15)
    void rebuilt_equals_grown(@ForAll long seed) throws Exception {
        try (Desk desk = new Desk()) {
            RandomStory random = new RandomStory(desk.story, new Random(seed));
            for (int i = 0; i < 60; i++) {
                random.step();
                if (i % 7 == 0) {
                    desk.ask(new LogPosition());
                }
            }
            assertThat(desk.rebuild.compare()).isEmpty();
        }
    }

    @Test
    void a_table_that_somebody_changed_is_found_and_mended() throws Exception {
        try (Desk desk = new Desk()) {
            Snapshot snapshot = Some.snapshot("db.a", "1");
            desk.story.push(snapshot).point(PROD, snapshot);
            desk.ask(new LogPosition());
            change(desk, "UPDATE {pointer} SET pointed_by = 'mallory'");
            assertThat(desk.ask(new Environments()).getFirst().pointedBy()).isEqualTo("mallory");

            assertThat(desk.rebuild.compare()).singleElement().asString().contains("'pointer'");
            desk.rebuild.run();

            assertThat(desk.ask(new Environments()).getFirst().pointedBy()).isEqualTo("ann");
            assertThat(desk.rebuild.compare()).isEmpty();
        }
    }

    @Test
    void after_a_rebuild_the_new_tables_grow_on() throws Exception {
        try (Desk desk = new Desk()) {
            desk.story.start(Story.RUN, PROD, null);
            desk.rebuild.run();
            desk.story.tell(new RunEvent.RunSucceeded(Story.RUN));
            desk.rebuild.run();
            desk.story.tell(new EnvironmentFrozen(PROD, "x"));

            assertThat(desk.ask(new LogPosition())).isEqualTo(3);
            assertThat(desk.ask(new AuditLogOf(null, null, 9))).hasSize(3);
        }
    }

    private static void change(Desk desk, String sql) {
        desk.database.writing(connection -> {
            try (Tables tables = new Tables(connection, Side.A)) {
                return tables.change(sql);
            }
        });
    }
}
