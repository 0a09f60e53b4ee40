package dev.waymark.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// A command in a process of its own, and how long it takes when nobody disturbs it.
///
/// @param begins nanoseconds until it begins to work
/// @param ends nanoseconds until its end
record Victim(List<String> command, long begins, long ends) {

    /// Lets it work to its end, and looks at the clock.
    static Victim undisturbed(Path folder, List<String> command) throws Exception {
        long start = System.nanoTime();
        Process process = start(folder, command);
        process.inputReader().readLine();
        long began = System.nanoTime() - start;
        process.inputReader().lines().forEach(_ -> {});
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command + " ended with " + process.exitValue());
        }
        long ended = System.nanoTime() - start;
        return new Victim(command, Math.min(began, ended * 2 / 3), ended);
    }

    /// @return false when it was at its end before
    boolean kill(Path folder, Random random) throws Exception {
        Process process = start(folder, command);
        long pause = random.nextLong(begins, ends);
        boolean ended = process.waitFor(pause, TimeUnit.NANOSECONDS);
        process.destroyForcibly().waitFor();
        return !ended;
    }

    /// The next one is killed earlier after one that was at its end, and later after one that was
    /// not: how fast this machine is changes while the tests run.
    Victim after(boolean killed) {
        double change = killed ? 1.05 : 0.85;
        return new Victim(command, (long) (begins * change), (long) (ends * change));
    }

    private static Process start(Path folder, List<String> command) throws IOException {
        return new ProcessBuilder(
                        Program.java(
                                Main.class,
                                Program.waymark(folder, command.toArray(String[]::new))))
                .redirectErrorStream(true)
                .start();
    }
}
