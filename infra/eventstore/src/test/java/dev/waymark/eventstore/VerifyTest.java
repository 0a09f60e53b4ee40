package dev.waymark.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.eventstore.verify.Verification;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.EnvironmentCommand.FreezeEnvironment;
import dev.waymark.kernel.message.EnvironmentCommand.ThawEnvironment;
import dev.waymark.kernel.message.Query.Environments;
import dev.waymark.kernel.snapshot.Snapshot;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {

    private static final EnvironmentName PROD = EnvironmentName.PROD;

    @TempDir Path folder;

    private StateFile state;

    @BeforeEach
    void open() {
        state = StateFile.open(folder);
        Snapshot a = Some.snapshot("db.a", "1");
        new Deployments(state).deploy("r-1", PROD, a);
        new Deployments(state).deploy("r-2", PROD, a, Some.snapshot("db.b", "1"));
    }

    @AfterEach
    void close() {
        state.close();
    }

    @Test
    void a_sound_state_has_no_findings() {
        Verification found = state.log.verify();

        assertThat(found.findings()).isEmpty();
        assertThat(found.events()).isEqualTo(12);
    }

    @Test
    void a_lost_event_is_found() throws Exception {
        meddle("DELETE FROM event_log WHERE event_type = 'EnvironmentFinalised'");

        assertThat(state.log.verify().findings())
                .anyMatch(finding -> finding.contains("environment/prod lacks its event 2"));
    }

    @Test
    void a_pointer_that_does_not_add_up_is_found() throws Exception {
        meddle(
                "UPDATE event_log SET payload = (SELECT payload FROM event_log"
                        + " WHERE sequence_number = 5 AND event_type = 'EnvironmentPointed')"
                        + " WHERE event_type = 'EnvironmentPointed'");

        assertThat(state.log.verify().findings())
                .anyMatch(finding -> finding.contains("prod does not add up"));
    }

    @Test
    void changed_answers_are_found_and_mended() throws Exception {
        state.ask(new Environments());
        meddle("UPDATE answer_pointer_a SET pointed_by = 'mallory'");
        assertThat(state.log.verify().findings()).singleElement().asString().contains("pointer");

        state.log.rebuild();

        assertThat(state.log.verify().isSound()).isTrue();
        assertThat(state.ask(new Environments()).getFirst().pointedBy()).isEqualTo("ann");
    }

    @Test
    void decision_tables_can_be_built_from_events_alone() throws Exception {
        Deployments deployments = new Deployments(state);
        deployments.start(new RunId("r-3"), PROD);
        deployments.compute(new RunId("r-3"), Some.snapshot("db.a", "1"), Some.day(0));
        List<String> grown = decisions();
        meddle("DELETE FROM decision_coverage");
        meddle("UPDATE decision_version SET last_sequence = 0");

        state.log.rebuildDecisions();

        assertThat(decisions()).isEqualTo(grown).isNotEmpty();
    }

    @Test
    void long_streams_are_remembered_by_who_reads_them_and_go_on() throws Exception {
        freezeOften();
        assertThat(rows("SELECT stream FROM event_snapshot")).isEmpty();
        reopen();
        state.send(new FreezeEnvironment(PROD));
        assertThat(rows("SELECT stream FROM event_snapshot")).containsExactly("environment/prod");
        state.send(new ThawEnvironment(PROD));
        reopen();

        new Deployments(state).deploy("r-9", PROD, Some.snapshot("db.b", "1"));

        assertThat(state.log.verify().isSound()).isTrue();
    }

    @Test
    void what_another_version_remembered_is_passed_over() throws Exception {
        freezeOften();
        reopen();
        state.send(new ThawEnvironment(PROD));
        meddle("UPDATE event_snapshot SET event_version = '0', payload = X'7b7d'");
        assertThat(rows("SELECT event_version FROM event_snapshot")).containsExactly("0");
        reopen();

        new Deployments(state).deploy("r-9", PROD, Some.snapshot("db.b", "1"));

        assertThat(state.log.verify().isSound()).isTrue();
    }

    private void freezeOften() {
        for (int i = 0; i < 120; i++) {
            state.send(new FreezeEnvironment(PROD));
            state.send(new ThawEnvironment(PROD));
        }
    }

    private void reopen() {
        state.close();
        state = StateFile.open(folder);
    }

    private List<String> decisions() throws Exception {
        List<String> all = new ArrayList<>();
        for (String table :
                rows(
                        "SELECT table_name FROM information_schema.tables"
                                + " WHERE table_name LIKE 'DECISION_%' ORDER BY 1")) {
            all.addAll(rows("SELECT * FROM " + table));
        }
        return all.stream().sorted().toList();
    }

    private void meddle(String sql) throws Exception {
        StateFile.meddle(StateFile.in(folder), sql);
    }

    private List<String> rows(String sql) throws Exception {
        List<String> rows = new ArrayList<>();
        try (Connection connection = StateFile.in(folder).connect();
                ResultSet found = connection.createStatement().executeQuery(sql)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    row.append(i == 1 ? "" : "|").append(found.getString(i));
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }
}
