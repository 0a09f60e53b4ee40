package dev.waymark.cli.demo;

import dev.waymark.cli.CommandLines;
import dev.waymark.cli.ExitCode;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.message.Query.Plans;
import dev.waymark.runtime.Waymark;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Plan, review, apply, change, apply again, look back, roll back: every step is a command as
/// people type it.
public final class Story {

    private final Path project;
    private final PrintWriter out;

    public Story(Path project, PrintWriter out) {
        this.project = project;
        this.out = out;
    }

    /// @return the exit code: done when every step went as told
    public int play() throws IOException {
        say("A shop with seeds, incremental facts and marts lies in " + project + ".");
        say("1. What would deploying it do? Ana makes a plan. Nothing runs yet.");
        step(ExitCode.DONE, "plan", "prod", "--no-prompts", "--user", "ana");
        say(
                "2. This shop wants a second pair of eyes on prod. Applying is refused until somebody else approves.");
        step(ExitCode.APPROVAL_NEEDED, "apply", latest("prod"), "--user", "ana");
        step(ExitCode.DONE, "approve", latest("prod"), "--user", "bo");
        step(ExitCode.DONE, "apply", latest("prod"), "--user", "ana");
        say(
                "3. Ana adds a column to a mart and looks at it in a dev environment. Unchanged models reuse prod's tables.");
        edit(
                "models/mart/revenue_by_day.sql",
                "  SUM(amount) AS revenue",
                "  SUM(amount) AS revenue,\n  AVG(amount) AS average_line");
        step(ExitCode.DONE, "plan", "dev", "--auto-apply", "--no-diff", "--user", "ana");
        say(
                "4. It goes to prod: the table that dev has filled is promoted. No rows are computed again; views that read it are pointed at it.");
        step(ExitCode.DONE, "plan", "prod", "--no-prompts", "--user", "ana");
        step(ExitCode.DONE, "approve", latest("prod"), "--user", "bo");
        step(ExitCode.DONE, "apply", latest("prod"), "--user", "ana");
        say(
                "5. A mistake: the amount is doubled. The plan says what it means; this time nobody looks closely.");
        edit(
                "models/core/sales.sql",
                "l.quantity * p.net_price AS amount",
                "2 * l.quantity * p.net_price AS amount");
        step(ExitCode.DONE, "plan", "prod", "--no-prompts", "--user", "ana");
        step(ExitCode.DONE, "approve", latest("prod"), "--user", "bo");
        step(ExitCode.DONE, "apply", latest("prod"), "--user", "ana");
        step(ExitCode.DONE, "history", "prod");
        step(ExitCode.DONE, "compare", "prod", "--from", "2", "--to", "3");
        say(
                "6. Bo points prod back at generation 2. The tables are still there; only views move. A rollback is reviewed too.");
        step(
                ExitCode.DONE,
                "rollback",
                "prod",
                "--to",
                "2",
                "--reason",
                "amounts are doubled",
                "--preview",
                "--user",
                "bo");
        step(ExitCode.DONE, "approve", latest("prod"), "--user", "ana");
        step(ExitCode.DONE, "apply", latest("prod"), "--user", "bo");
        say("7. Everything is still known: what prod held, who did what, and why.");
        step(ExitCode.DONE, "history", "prod");
        step(ExitCode.DONE, "show", "prod", "--generation", "3");
        step(ExitCode.DONE, "audit-log", "--environment", "prod", "--limit", "12");
        say("Look around yourself: ./waymark -p " + project + " history prod");
        return ExitCode.DONE;
    }

    private void step(int expected, String... arguments) {
        List<String> all = new ArrayList<>(List.of("-p", project.toString()));
        all.addAll(List.of(arguments));
        out.println();
        out.println("$ waymark " + typed(arguments));
        out.flush();
        String[] words = all.toArray(String[]::new);
        int code = CommandLines.of(words).execute(words);
        if (code != expected) {
            throw new IllegalStateException(
                    "`waymark " + typed(arguments) + "` ended with " + code);
        }
    }

    /// As a shell wants it.
    private static String typed(String... arguments) {
        return Stream.of(arguments)
                .map(word -> word.contains(" ") ? '"' + word + '"' : word)
                .collect(Collectors.joining(" "));
    }

    private String latest(String environment) {
        try (Waymark waymark = Waymark.open(project)) {
            return waymark.operations()
                    .answers()
                    .ask(new Plans(EnvironmentName.sanitised(environment), 1))
                    .getFirst()
                    .id()
                    .value();
        }
    }

    private void edit(String file, String before, String after) throws IOException {
        Path path = project.resolve(file);
        Files.writeString(path, Files.readString(path).replace(before, after));
        out.println(
                "("
                        + file
                        + ": "
                        + before.strip()
                        + "  ->  "
                        + after.strip().replaceAll("\\s+", " ")
                        + ")");
    }

    private void say(String text) {
        out.println();
        out.println("== " + text);
        out.flush();
    }
}
