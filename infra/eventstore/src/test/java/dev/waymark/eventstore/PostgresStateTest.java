package dev.waymark.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.eventstore.StateUnavailable.Reason;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.message.Query.Environments;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class PostgresStateTest extends StateContract {

    @Override
    EventLogSettings fresh() {
        return Server.state(Server.database());
    }

    @Test
    void it_lies_in_a_schema_of_its_own_beside_whatever_else_is_there() throws Exception {
        String database = Server.database();
        Server.run(database, "CREATE SCHEMA sqlmesh", "CREATE TABLE sqlmesh._snapshots (a INT)");
        StateFile.open(Server.state(database)).close();
        StateFile.open(Server.state(database, "postgres", "Team's \"state\"")).close();

        assertThat(schemas(Server.state(database)))
                .containsExactlyInAnyOrder("sqlmesh", "waymark", "Team's \"state\"");
    }

    @Test
    void two_schemas_are_two_states() {
        String database = Server.database();
        try (StateFile one = StateFile.open(Server.state(database, "postgres", "one"));
                StateFile two = StateFile.open(Server.state(database, "postgres", "two"))) {
            new Deployments(one).deploy("r-1", EnvironmentName.PROD, Some.snapshot("db.a", "1"));

            assertThat(one.ask(new Environments())).hasSize(1);
            assertThat(two.ask(new Environments())).isEmpty();
        }
    }

    @Test
    void a_user_without_rights_is_told_which_ones_to_ask_for() {
        String database = Server.database();
        Server.run(database, "CREATE ROLE ann_" + database + " LOGIN");

        assertThatThrownBy(() -> StateFile.open(Server.state(database, "ann_" + database, null)))
                .isInstanceOfSatisfying(
                        StateUnavailable.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reason.FORBIDDEN))
                .hasMessageContaining("permission denied for database")
                .hasMessageContaining("CREATE SCHEMA IF NOT EXISTS \"waymark\"")
                .hasMessageContaining("TO \"ann_" + database + "\"")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void a_user_needs_no_right_to_make_schemas_where_there_is_one_for_him() {
        String database = Server.database();
        String user = "bob_" + database;
        Server.run(
                database,
                "CREATE ROLE " + user + " LOGIN",
                "CREATE SCHEMA waymark AUTHORIZATION " + user);

        try (StateFile state = StateFile.open(Server.state(database, user, null))) {
            assertThat(state.log.verify().isSound()).isTrue();
        }
    }

    @Test
    void a_database_that_is_not_there_is_said_to_be_missing() {
        assertThatThrownBy(() -> StateFile.open(Server.state("nowhere")))
                .isInstanceOf(StateUnavailable.class)
                .hasMessageContaining("\"nowhere\" does not exist")
                .hasMessageContaining("Create the database");
    }

    @Test
    void settings_that_lack_something_are_refused_by_name() {
        assertThatThrownBy(() -> EventLogSettings.postgres(Map.of("host", "here"), null))
                .isInstanceOf(StateUnavailable.class)
                .hasMessageContaining("'database'");
        assertThatThrownBy(() ->
                        EventLogSettings.postgres(Map.of("host", "here", "port", "s3cret"), null))
                .isInstanceOf(StateUnavailable.class)
                .hasMessageContaining("'port'");
    }

    private static List<String> schemas(EventLogSettings state) throws Exception {
        List<String> schemas = new ArrayList<>();
        try (Connection connection = state.connect();
                ResultSet found =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "SELECT DISTINCT table_schema FROM information_schema.tables"
                                                + " WHERE table_schema NOT IN ('pg_catalog', 'information_schema')")) {
            while (found.next()) {
                schemas.add(found.getString(1));
            }
        }
        return schemas;
    }
}
