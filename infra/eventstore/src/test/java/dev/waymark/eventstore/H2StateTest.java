package dev.waymark.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2StateTest extends StateContract {

    private static final String HALF_IN_USE =
            """
            CREATE TABLE filler AS SELECT x, RANDOM_UUID() || SPACE(3000) t FROM SYSTEM_RANGE(1, 40000);
            DELETE FROM filler WHERE MOD(x, 2) = 0
            """;

    @TempDir Path folder;
    private int files;

    @Override
    EventLogSettings fresh() {
        files++;
        return EventLogSettings.h2(folder.resolve("state" + files));
    }

    @Test
    void a_long_command_gives_back_what_a_large_file_no_longer_needs() throws SQLException {
        EventLogSettings large = fresh();
        try (Connection connection = large.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(HALF_IN_USE);
        }
        long before = size(large);

        large.closed(Duration.ofSeconds(9));
        assertThat(size(large)).isEqualTo(before);

        large.closed(Duration.ofHours(1));
        assertThat(size(large)).isLessThan(before * 3 / 4);
    }

    private static long size(EventLogSettings state) {
        return Path.of(state.place()).toFile().length();
    }
}
