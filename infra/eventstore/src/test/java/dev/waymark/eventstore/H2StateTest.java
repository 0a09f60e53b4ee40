package dev.waymark.eventstore;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2StateTest extends StateContract {

    @TempDir Path folder;

    @Override
    EventLogSettings settings() {
        return StateFile.in(folder);
    }
}
