package dev.waymark.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.applying.RunOutcome;
import dev.waymark.eventstore.StateUnavailable;
import java.nio.file.Files;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// PostgreSQL with the state in the same database.
@Tag("slow")
class ServerRoadTest extends RoadContract {

    private static final String BOTH =
            """
            gateways:
              main:
                connection:
            %s    state_connection:
            %s\
            """;

    @Override
    String gateways() {
        String server = Server.connection(6);
        return BOTH.formatted(server, server);
    }

    @Test
    void nothing_of_the_state_lies_in_the_folder() {
        shop.plan("prod");

        assertThat(folder.resolve(".waymark/state.mv.db")).doesNotExist();
        assertThat(shop.rows("SELECT count(*) > 10 FROM waymark.event_log"))
                .containsExactly("true");
    }

    @Test
    void the_schema_is_the_one_that_the_gateway_names() {
        shop.append("config.yaml", "")
                .write(
                        "config.yaml",
                        gateways() + "    state_schema: memory\n" + Workshop.DEFAULTS);

        shop.plan("prod");

        assertThat(shop.rows("SELECT count(*) > 10 FROM memory.event_log")).containsExactly("true");
    }

    @Test
    void a_project_that_moves_to_a_server_does_not_forget_its_file() throws Exception {
        String server = Files.readString(folder.resolve("config.yaml"));
        shop.write("config.yaml", server.replace("state_connection", "test_connection"));
        shop.plan("prod");
        shop.reopened().write("config.yaml", server);

        assertThatThrownBy(shop::waymark)
                .isInstanceOf(StateUnavailable.class)
                .hasMessageContaining("state.mv.db")
                .hasMessageContaining("move the file away");

        Files.delete(folder.resolve(".waymark/state.mv.db"));
        assertThat(shop.plan("dev")).isInstanceOf(RunOutcome.Succeeded.class);
    }

    @Test
    void a_state_on_an_engine_that_cannot_keep_it_is_told_in_the_plan() {
        shop.write(
                "config.yaml",
                Workshop.GATEWAYS
                        + "    state_connection: {type: mysql, host: h, user: u}\n"
                        + Workshop.DEFAULTS);

        assertThat(shop.operations().readProject().read().diagnostics())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.code()).isEqualTo("state-connection-not-used");
                    assertThat(one.isError()).isFalse();
                });
    }
}
