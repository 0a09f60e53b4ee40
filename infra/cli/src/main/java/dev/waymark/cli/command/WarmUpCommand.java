package dev.waymark.cli.command;

import dev.waymark.cli.CommandLines;
import dev.waymark.cli.ExitCode;
import dev.waymark.cli.demo.Example;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Walks through the commonest commands once, so that the launcher's build can record which classes
/// they need.
@Command(
        name = "warm-up",
        hidden = true,
        description = "Prepares a fast start; the launcher calls it.")
final class WarmUpCommand implements Callable<Integer> {

    private static final List<List<String>> DEPLOYING =
            List.of(
                    List.of("plan", "prod", "--auto-apply", "--execution-time", "2 days ago"),
                    List.of("run", "prod"),
                    List.of("run", "prod"),
                    List.of("plan", "prod", "--no-prompts"));

    private static final List<List<String>> ONCE_CHANGED =
            List.of(
                    List.of("plan", "prod", "--no-prompts"),
                    List.of("plan", "prod", "--auto-apply"),
                    List.of("rollback", "prod", "--to", "1", "--reason", "warm-up", "--yes"),
                    List.of("plans"),
                    List.of("history", "prod"),
                    List.of("show", "prod"),
                    List.of("runs"),
                    List.of("environments"),
                    List.of("audit-log"),
                    List.of("--help"),
                    List.of("--version"));

    @Override
    public Integer call() {
        try {
            Path project = Files.createTempDirectory("waymark-warm-up");
            Example.orders().copyTo(project);
            Files.deleteIfExists(project.resolve("waymark.yaml"));
            DEPLOYING.forEach(arguments -> walk(project, arguments));
            change(project.resolve("models/mart/revenue_by_day.sql"));
            change(project.resolve("models/core/sales.sql"));
            ONCE_CHANGED.forEach(arguments -> walk(project, arguments));
            return ExitCode.DONE;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// A leaf and a model that others read: comparing takes most of the classes that planning has.
    private static void change(Path model) throws IOException {
        String text = Files.readString(model);
        Files.writeString(model, text.replace("\nFROM ", ",\n  1 + 1 AS added\nFROM "));
    }

    private static void walk(Path project, List<String> arguments) {
        List<String> all = new ArrayList<>(List.of("-p", project.toString()));
        all.addAll(arguments);
        String[] words = all.toArray(String[]::new);
        CommandLines.of(words)
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(new StringWriter()))
                .execute(words);
    }
}
