package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.message.AuditEntry;
import dev.waymark.kernel.message.Query.AuditLogOf;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.runtime.Waymark;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two processes on one state give commands that contradict each other: each is done once or
/// refused with a reason. `-Dwaymark.races=N` and `-Dwaymark.seed=S` change how many and which.
@Tag("slow")
class RaceTest {

    private static final int COMMANDS =
            Integer.getInteger("waymark.races", Boolean.getBoolean("waymark.soak") ? 200 : 40);
    private static final long SEED = Long.getLong("waymark.seed", System.nanoTime());

    private static final Set<String> ONCE =
            Set.of("SnapshotPushed", "IntervalsCompleted", "EnvironmentPointed", "PlanApplied");
    private static final Set<String> ENDS = Set.of("SnapshotRetired", "PhysicalTableDropped");

    @TempDir private Path temporary;

    @Test
    void commands_of_two_processes_are_done_once_or_refused() throws Exception {
        System.out.printf("RaceTest: %d commands, seed %d%n", COMMANDS, SEED);
        Random random = new Random(SEED);
        try (ServerPair server = new ServerPair()) {
            Playground first = Mill.build(temporary.resolve("first"), server.config());
            Mill.days(first, 1);
            first.run("apply", Playground.planId(first.run("plan", "prod", "--no-prompts")));
            Pair.copy(first.folder(), temporary.resolve("second"));

            List<Process> racers =
                    List.of(racer("first", random.nextLong()), racer("second", random.nextLong()));
            List<String> said = new ArrayList<>();
            for (Process racer : racers) {
                said.addAll(racer.inputReader().lines().toList());
            }

            assertThat(said)
                    .hasSizeGreaterThanOrEqualTo(COMMANDS)
                    .allSatisfy(RaceTest::assertDoneOrRefused);
            assertThat(said).anyMatch(RaceTest::isRefused);
            System.out.println(
                    "RaceTest: refused " + said.stream().filter(RaceTest::isRefused).count());
            assertSound(first.folder());
        }
    }

    private Process racer(String folder, long seed) throws Exception {
        List<String> words =
                List.of(
                        temporary.resolve(folder).toString(),
                        Long.toString(seed),
                        Integer.toString(COMMANDS / 2));
        return new ProcessBuilder(Program.java(Racer.class, words))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// What somebody else has closed or taken away meanwhile stops a run that has begun; it says
    /// so. A promotion that somebody paused in its middle is nothing that one can run on.
    private static void assertDoneOrRefused(String line) {
        if (!line.matches("(0|4|130)\\t.*")) {
            assertThat(line)
                    .containsAnyOf(
                            "kept: ",
                            "has been pushed",
                            "have not been pushed",
                            "has not come to its end. Finish it first");
        }
    }

    private static boolean isRefused(String line) {
        return line.startsWith("4\t");
    }

    private static void assertSound(Path folder) {
        try (Waymark waymark = Waymark.open(folder)) {
            assertThat(waymark.verify()).isEmpty();
            List<AuditEntry> log =
                    waymark.operations().answers().ask(new AuditLogOf(null, null, 99_999));
            assertThat(doubled(log.reversed())).isEmpty();
            assertThat(interleaved(log.reversed())).isEmpty();
        }
    }

    /// Facts that can be true only once; those of a model whose tables went can be true again.
    private static List<String> doubled(List<AuditEntry> log) {
        Map<String, List<ModelName>> seen = new HashMap<>();
        List<String> doubled = new ArrayList<>();
        for (AuditEntry entry : log) {
            if (ENDS.contains(entry.type())) {
                seen.values().removeIf(entry.models()::equals);
            } else if (ONCE.contains(entry.type())
                    && seen.put(entry.summary(), entry.models()) != null) {
                doubled.add(entry.summary());
            }
        }
        return doubled;
    }

    /// Moves of a pointer by whoever does not hold the slot, and slots that are held twice.
    private static List<AuditEntry> interleaved(List<AuditEntry> log) {
        Map<EnvironmentName, Object> holders = new HashMap<>();
        List<AuditEntry> wrong = new ArrayList<>();
        for (AuditEntry entry : log) {
            switch (entry.type()) {
                case "DeploymentStarted" -> {
                    if (holders.put(entry.environment(), entry.run()) != null) {
                        wrong.add(entry);
                    }
                }
                case "DeploymentEnded" -> holders.remove(entry.environment());
                case "EnvironmentPointed", "EnvironmentFinalised" -> {
                    if (!entry.run().equals(holders.get(entry.environment()))) {
                        wrong.add(entry);
                    }
                }
                default -> {}
            }
        }
        return wrong;
    }
}
