package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a real process with SIGKILL at random moments of an apply, then goes on: nothing lost,
/// nothing twice.
@Tag("slow")
class CrashTest {

    private static final int KILLS = Boolean.getBoolean("waymark.soak") ? 500 : 40;

    @TempDir private Path temporary;

    @Test
    void whenever_the_process_dies_applying_again_ends_like_an_undisturbed_run() throws Exception {
        long seed = System.nanoTime();
        System.out.println("CrashTest: " + KILLS + " kills, seed " + seed);
        Random random = new Random(seed);
        Path prepared = Files.createDirectory(temporary.resolve("prepared"));
        String plan = prepare(prepared);
        long whole = undisturbed(prepared, plan);
        SortedMap<String, List<Object>> expected =
                Playground.in(temporary.resolve("undisturbed")).data("prod");
        for (int kill = 0; kill < KILLS; ) {
            Path folder = copy(prepared, "run" + kill);
            kill += killSome(folder, plan, whole, random);
            Playground playground = Playground.in(folder);
            Playground.Said end = playground.run("apply", plan);
            assertThat(isDone(end)).as(end.out() + end.err()).isTrue();
            assertThat(playground.data("prod")).isEqualTo(expected);
            assertThat(playground.problems()).isEmpty();
            delete(folder);
        }
    }

    /// Carried out just now, or found to be carried out already: the kill came after the very last
    /// step.
    private static boolean isDone(Playground.Said end) {
        return end.code() == ExitCode.DONE
                || (end.code() == ExitCode.REFUSED && end.err().contains("is applied"));
    }

    private static String prepare(Path folder) throws IOException {
        Playground playground = Playground.orders(folder);
        playground.edit("models/core/sales.sql", "batch_size 30", "batch_size 7");
        return Playground.planId(playground.run("plan", "prod", "--no-prompts", "--no-diff"));
    }

    private long undisturbed(Path prepared, String plan) throws Exception {
        Path folder = copy(prepared, "undisturbed");
        long began = System.nanoTime();
        Process process = start(folder, plan);
        assertThat(process.waitFor()).isZero();
        return System.nanoTime() - began;
    }

    /// One or two kills of the same plan; a process that ends by itself before its kill does not
    /// count.
    private static int killSome(Path folder, String plan, long whole, Random random)
            throws Exception {
        int killed = 0;
        for (int attempt = 1 + random.nextInt(2); attempt > 0; attempt--) {
            Process process = start(folder, plan);
            boolean ended = process.waitFor(random.nextLong(whole), TimeUnit.NANOSECONDS);
            process.destroyForcibly().waitFor();
            killed += ended ? 0 : 1;
        }
        return killed;
    }

    private static Process start(Path folder, String plan) throws IOException {
        return new ProcessBuilder(Program.java(Main.class, Program.waymark(folder, "apply", plan)))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("apply.log").toFile())
                .start();
    }

    private Path copy(Path from, String name) throws IOException {
        Path to = temporary.resolve(name);
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return to;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
