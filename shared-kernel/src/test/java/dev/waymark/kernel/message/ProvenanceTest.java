package dev.waymark.kernel.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProvenanceTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.000000001Z");

    @Test
    void fields_say_all_of_it() {
        Provenance full = new Provenance("ann", "bob", "bot", "hotfix", "c-1", NOON);

        assertThat(Provenance.of(full.fields())).isEqualTo(full);
    }

    @Test
    void absent_fields_stay_absent() {
        Provenance bare = new Provenance("ann", null, "cli", null, "c-1", NOON);

        assertThat(bare.fields()).containsOnlyKeys("actor", "client", "correlation", "at");
        assertThat(Provenance.of(bare.fields())).isEqualTo(bare);
    }

    @Test
    void a_message_without_actor_is_refused_by_name() {
        assertThatThrownBy(() -> Provenance.of(Map.of("client", "cli")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'actor'");
    }
}
