package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a real process with SIGKILL at random moments of every kind of work, then does the work
/// again: nothing lost, nothing twice, nothing half. `-Dwaymark.kills=N` and `-Dwaymark.seed=S`
/// change what `--soak` and chance say.
@Tag("slow")
class CrashTest {

    private static final long SEED = Long.getLong("waymark.seed", System.nanoTime());

    @TempDir private Path temporary;

    private final Map<Mill, Victim> victims = new EnumMap<>(Mill.class);
    private final Map<Mill, Remains> expected = new EnumMap<>(Mill.class);

    @Test
    void duckdb_and_a_file_end_like_undisturbed() throws Exception {
        survive(new FilePair(), kills(30));
    }

    @Test
    void postgres_and_a_server_end_like_undisturbed() throws Exception {
        try (ServerPair server = new ServerPair()) {
            survive(server, kills(30));
        }
    }

    private static int kills(int few) {
        return Integer.getInteger("waymark.kills", Boolean.getBoolean("waymark.soak") ? 500 : few);
    }

    private void survive(Pair pair, int most) throws Exception {
        System.out.printf("CrashTest: %d kills, %s, seed %d%n", most, pair, SEED);
        Random random = new Random(SEED);
        undisturbed(pair);
        Map<Mill, Integer> killed = new EnumMap<>(Mill.class);
        List<Mill> round = new ArrayList<>();
        for (int kills = 0; kills < most; ) {
            Mill step = next(round, random);
            pair.restore(before(step), folder());
            int times = killed(step, random);
            kills += times;
            killed.merge(step, times, Integer::sum);
            assertSame(step);
        }
        System.out.println("CrashTest: survived " + killed);
    }

    /// Each step once in a round, in an order of chance.
    private static Mill next(List<Mill> round, Random random) {
        if (round.isEmpty()) {
            round.addAll(List.of(Mill.values()));
            Collections.shuffle(round, random);
        }
        return round.removeLast();
    }

    /// Does every step, keeps what was there before and what it left.
    private void undisturbed(Pair pair) throws Exception {
        Playground mill = Mill.build(folder(), pair.config());
        for (Mill step : Mill.values()) {
            List<String> command = step.prepare(mill);
            pair.keep(folder(), before(step));
            victims.put(step, Victim.undisturbed(folder(), command));
            expected.put(step, Remains.of(folder()));
            assertThat(expected.get(step).problems()).isEmpty();
        }
    }

    private Path folder() {
        return temporary.resolve("mill");
    }

    private Path before(Mill step) {
        return temporary.resolve("before_" + step.ordinal());
    }

    /// One to three kills of the same work.
    private int killed(Mill step, Random random) throws Exception {
        int killed = 0;
        for (int attempt = 1 + random.nextInt(3); attempt > 0; attempt--) {
            boolean hit = victims.get(step).kill(folder(), random);
            victims.computeIfPresent(step, (_, victim) -> victim.after(hit));
            killed += hit ? 1 : 0;
        }
        return killed;
    }

    private void assertSame(Mill step) {
        String[] again = victims.get(step).command().toArray(String[]::new);
        Playground.Said end = Playground.in(folder()).run(again);
        String doing = step + " " + end.out() + end.err();
        assertThat(end.code()).as(doing).isEqualTo(ExitCode.DONE);
        assertThat(Remains.of(folder())).as(doing).isEqualTo(expected.get(step));
    }
}
