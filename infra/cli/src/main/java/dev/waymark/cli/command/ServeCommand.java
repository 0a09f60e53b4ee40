package dev.waymark.cli.command;

import dev.waymark.cli.ExitCode;
import dev.waymark.cli.ServerDoor;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `serve`.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description =
                "Offers the same operations as REST under /api/v1, on loopback, behind a token.",
        footer = {"", "Example:", "  waymark -p shop serve --port 8711"})
final class ServeCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private WaymarkCommand root;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8711",
            description = "Port on loopback; 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Optional<ServerDoor> door = ServiceLoader.load(ServerDoor.class).findFirst();
        if (door.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println(
                            "This program was packed without its server; start it with ./waymark serve.");
            return ExitCode.FAILED;
        }
        door.get()
                .serve(
                        root.settings().withClient("api"),
                        port,
                        line -> {
                            out.println(line);
                            out.flush();
                        });
        return ExitCode.DONE;
    }
}
