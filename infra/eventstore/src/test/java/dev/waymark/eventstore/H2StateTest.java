package dev.waymark.eventstore;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2StateTest extends StateContract {

    @TempDir Path folder;
    private int files;

    @Override
    EventLogSettings fresh() {
        files++;
        return EventLogSettings.h2(folder.resolve("state" + files));
    }
}
