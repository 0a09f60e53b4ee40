package dev.waymark.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.eventstore.StateUnavailable.Reason;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.EnvironmentSummary;
import dev.waymark.kernel.message.EnvironmentCommand.FreezeEnvironment;
import dev.waymark.kernel.message.Query.Environments;
import dev.waymark.kernel.message.Query.LogPosition;
import dev.waymark.kernel.snapshot.Snapshot;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The log is a contract with older and newer programs.
class StoredFormTest {

    private static final EnvironmentName PROD = EnvironmentName.PROD;
    private static final Snapshot A = Some.snapshot("db.a", "1");

    @TempDir Path folder;

    @BeforeEach
    void write() {
        try (StateFile state = StateFile.open(folder)) {
            new Deployments(state).deploy("r-1", PROD, A);
            state.send(new FreezeEnvironment(PROD));
        }
    }

    @Test
    void events_stand_under_names_of_their_own() throws Exception {
        assertThat(rows("SELECT event_type || ' ' || event_version FROM event_log ORDER BY 1"))
                .contains("EnvironmentFrozen 1", "EnvironmentPointed 1", "SnapshotPushed 1")
                .noneMatch(name -> name.contains("."));
        assertThat(rows("SELECT DISTINCT stream FROM event_log ORDER BY 1"))
                .containsExactly("environment/prod", "snapshot/" + A.versionKey());
    }

    @Test
    void an_event_of_a_newer_program_is_refused_with_what_to_do() throws Exception {
        StateFile.meddle(
                StateFile.in(folder),
                "UPDATE event_log SET event_version = '2' WHERE event_type = 'EnvironmentFrozen'");
        forgetAnswers();

        assertUnavailable("EnvironmentFrozen in version 2");
    }

    @Test
    void an_unknown_event_is_refused_with_what_to_do() throws Exception {
        StateFile.meddle(
                StateFile.in(folder),
                "UPDATE event_log SET event_type = 'Teleported'"
                        + " WHERE event_type = 'EnvironmentFrozen'");
        forgetAnswers();

        assertUnavailable("Teleported");
    }

    @Test
    void an_event_of_an_older_program_is_brought_up_to_date() throws Exception {
        StateFile.meddle(
                StateFile.in(folder),
                "UPDATE event_log SET event_version = '0' WHERE event_type = 'EnvironmentFrozen'");
        forgetAnswers();

        try (StateFile state =
                StateFile.open(folder, new EventUpcasterChain(new FrozenBySomebody()))) {
            assertThat(state.ask(new Environments()))
                    .extracting(EnvironmentSummary::frozenBy)
                    .containsExactly("ANN");
        }
    }

    @Test
    void a_state_of_a_newer_program_does_not_open() throws Exception {
        StateFile.meddle(StateFile.in(folder), "INSERT INTO waymark_schema (version) VALUES (99)");

        assertThatThrownBy(() -> StateFile.open(folder))
                .isInstanceOfSatisfying(
                        StateUnavailable.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reason.NEWER));
    }

    @Test
    void answers_of_an_older_program_are_built_anew() throws Exception {
        forgetAnswers();

        try (StateFile state = StateFile.open(folder)) {
            assertThat(state.ask(new Environments())).hasSize(1);
        }
    }

    private void assertUnavailable(String what) {
        try (StateFile state = StateFile.open(folder)) {
            assertThatThrownBy(() -> state.ask(new LogPosition()))
                    .isInstanceOf(StateUnavailable.class)
                    .hasMessageContaining(what)
                    .hasMessageContaining("Update the program");
        }
    }

    private void forgetAnswers() throws Exception {
        StateFile.meddle(StateFile.in(folder), "UPDATE projection_side SET layout = 0");
    }

    private List<String> rows(String sql) throws Exception {
        List<String> rows = new ArrayList<>();
        try (Connection connection = StateFile.in(folder).connect();
                ResultSet found = connection.createStatement().executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }

    /// As if version 0 had written user ids in lower case.
    private static final class FrozenBySomebody extends SingleEventUpcaster {

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().equals(new SimpleSerializedType("EnvironmentFrozen", "0"));
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(
                    new SimpleSerializedType("EnvironmentFrozen", "1"),
                    JsonNode.class,
                    FrozenBySomebody::shout);
        }

        private static JsonNode shout(JsonNode old) {
            ObjectNode now = old.deepCopy();
            return now.put("by", old.get("by").asText().toUpperCase(Locale.ROOT));
        }
    }
}
