package dev.waymark.cli;

import dev.waymark.kernel.message.Query.Plans;
import dev.waymark.kernel.plan.PlanSummary;
import dev.waymark.runtime.Waymark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// One of several people on one state, each in a process and a folder of his own. Prints one line
/// for each command: its exit code, what it was, and the last that it said.
public final class Racer {

    private final Playground mill;
    private final Random random;
    private int given;

    private Racer(Playground mill, Random random) {
        this.mill = mill;
        this.random = random;
    }

    public static void main(String[] words) throws IOException {
        Racer racer =
                new Racer(Playground.in(Path.of(words[0])), new Random(Long.parseLong(words[1])));
        int commands = Integer.parseInt(words[2]);
        while (racer.given < commands) {
            racer.act();
        }
    }

    private void act() throws IOException {
        switch (random.nextInt(11)) {
            case 0, 1, 2, 3 -> deploy("prod");
            case 4 -> deploy("dev");
            case 5 -> say("rollback", "prod", "--to", generation(), "--reason", "race", "--yes");
            case 6 -> say("apply", somePlan());
            case 7 -> say("run", "prod");
            case 8 -> say(random.nextBoolean() ? "cancel" : "pause", "prod", "--reason", "race");
            case 9 -> say("reject", somePlan(), "--reason", "race");
            default -> say("janitor", "--ignore-ttl");
        }
    }

    private void deploy(String environment) throws IOException {
        Mill.days(mill, 1 + random.nextInt(3));
        say("plan", environment, "--no-prompts", "--no-diff", "--include-unmodified");
        say("apply", somePlan());
    }

    private String generation() {
        return String.valueOf(1 + random.nextInt(5));
    }

    private String somePlan() {
        try (Waymark waymark = Waymark.open(mill.folder())) {
            List<PlanSummary> plans = waymark.operations().answers().ask(new Plans(null, 2));
            return plans.isEmpty()
                    ? "p0000000000"
                    : plans.get(random.nextInt(plans.size())).id().value();
        }
    }

    private void say(String... words) {
        given++;
        Playground.Said said = mill.run(words);
        System.out.println(said.code() + "\t" + String.join(" ", words) + "\t" + reason(said));
    }

    private static String reason(Playground.Said said) {
        String all = (said.out() + said.err()).strip().replace(System.lineSeparator(), " / ");
        return said.code() == ExitCode.DONE ? all.substring(all.lastIndexOf("/ ") + 1) : all;
    }
}
