package dev.waymark.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Models that wait, while they are computed, for whoever holds their gate: each reads a pipe.
final class Gate {

    private static final int FOLLOWERS = 5;

    private final Path pipe;

    private Gate(Path pipe) {
        this.pipe = pipe;
    }

    /// Lets a new model `shop.gated` wait, and five more behind it.
    static Gate before(Playground shop) throws IOException, InterruptedException {
        Path pipe = shop.folder().resolve("gate");
        new ProcessBuilder("mkfifo", pipe.toString()).inheritIO().start().waitFor();
        shop.write(
                "models/gated.sql",
                """
                MODEL (name shop.gated, kind FULL, columns (word TEXT));
                SELECT word
                FROM READ_CSV('%s', columns = {'word': 'VARCHAR'}, header = false, auto_detect = false)
                """
                        .formatted(pipe));
        for (int number = 0; number < FOLLOWERS; number++) {
            follower(shop, number);
        }
        return new Gate(pipe);
    }

    private static void follower(Playground shop, int number) throws IOException {
        String reads = number == 0 ? "shop.gated" : "shop.behind_" + (number - 1);
        shop.write(
                "models/behind_" + number + ".sql",
                "MODEL (name shop.behind_%d, kind FULL);%nSELECT word || '!' AS word FROM %s%n"
                        .formatted(number, reads));
    }

    /// Waits until the model is being computed. It goes on when the stream is closed.
    OutputStream reach() throws IOException {
        OutputStream open = Files.newOutputStream(pipe, StandardOpenOption.WRITE);
        open.write("open\n".getBytes(StandardCharsets.UTF_8));
        return open;
    }
}
