package dev.waymark.runtime;

import dev.waymark.applying.Probes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Commands and files of this machine, in the project's folder.
final class MachineProbes implements Probes {

    /// What shells say when there is no such command.
    private static final int NOT_FOUND = 127;

    /// What `timeout` says.
    private static final int TOO_LATE = 124;

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Path folder;

    MachineProbes(Path folder) {
        this.folder = folder;
    }

    /// A command that takes longer than a minute is killed, and has not ended well.
    @Override
    public Ended run(String command) {
        try {
            Path said = Files.createTempFile("waymark", ".said");
            try {
                Process process =
                        new ProcessBuilder("sh", "-c", command)
                                .directory(folder.toFile())
                                .redirectErrorStream(true)
                                .redirectOutput(said.toFile())
                                .start();
                return ended(process, said);
            } finally {
                Files.delete(said);
            }
        } catch (IOException broken) {
            return new Ended(NOT_FOUND, "it could not be started");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Ended(TOO_LATE, "it was interrupted");
        }
    }

    private static Ended ended(Process process, Path said) throws InterruptedException {
        if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return new Ended(TOO_LATE, "it took longer than " + LONGEST.toSeconds() + " seconds");
        }
        return new Ended(process.exitValue(), firstLine(said));
    }

    private static String firstLine(Path said) {
        try {
            return new String(Files.readAllBytes(said), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .map(line -> line.substring(0, Math.min(line.length(), 200)))
                    .orElse("");
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    @Override
    public boolean exists(String path) {
        return Files.exists(folder.resolve(path));
    }
}
