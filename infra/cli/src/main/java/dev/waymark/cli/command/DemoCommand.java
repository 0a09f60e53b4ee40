package dev.waymark.cli.command;

import dev.waymark.cli.ExitCode;
import dev.waymark.cli.demo.Example;
import dev.waymark.cli.demo.Story;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `demo`.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Plays the whole story on a copy of the sample project, for real: plan, review, apply, change,"
                        + " apply again, look back, roll back.",
        footer = {
            "",
            "Example:",
            "  waymark demo --folder /tmp/orders   and look around in it afterwards"
        })
final class DemoCommand implements Callable<Integer> {

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description =
                    "Where to put the project; must be new or empty (default: a temporary folder).")
    private @Nullable Path folder;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            Path project =
                    folder == null
                            ? Files.createTempDirectory("waymark-demo")
                            : Files.createDirectories(folder);
            if (!isEmpty(project)) {
                spec.commandLine().getErr().println(project + " is not empty; name a new folder.");
                return ExitCode.FAILED;
            }
            Example.orders().copyTo(project);
            return new Story(project, spec.commandLine().getOut()).play();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}
