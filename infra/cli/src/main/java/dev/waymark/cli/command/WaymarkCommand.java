package dev.waymark.cli.command;

import dev.waymark.runtime.Settings;
import dev.waymark.runtime.Waymark;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The root of all commands: where the project is and who asks.
@Command(
        name = "waymark",
        versionProvider = ProgramVersion.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        header = "Plans, reviews, applies and rewinds deployments of SQL data models.",
        description = {
            "",
            "Works on SQLMesh projects as they are. Everything that happens is kept as an",
            "event, so any plan can be reviewed before it runs and any environment can be",
            "pointed back.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  waymark demo                        play the whole story on a sample project",
            "  waymark -p shop plan prod           what would deploying do?",
            "  waymark -p shop apply p1a2b3c4d5    carry a reviewed plan out",
            "  waymark -p shop rollback prod --to 3 --reason \"wrong tax\"",
            "",
            "Each command explains itself: waymark COMMAND --help",
            "",
            "Exit codes: 0 done, 1 failed, 2 changes (with --detailed-exitcode), 3 approval",
            "needed, 4 refused, 5 some models failed, 64 wrong usage, 130 cancelled."
        })
public final class WaymarkCommand implements Runnable {

    @Option(
            names = {"-p", "--paths"},
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Folder of the project (default: the current one). Repeat for several.")
    private List<Path> paths = List.of();

    @Option(
            names = "--gateway",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "Gateway to use instead of the project's default.")
    private @Nullable String gateway;

    @Option(
            names = "--user",
            paramLabel = "ID",
            scope = ScopeType.INHERIT,
            description = "User id in events (default: WAYMARK_USER or the system's user).")
    private @Nullable String user;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: a command is missing.");
    }

    /// Opens the project for one command.
    Waymark open() {
        return Waymark.open(settings());
    }

    /// The same for a command that begins with reading the project's files.
    Waymark openReading() {
        return Waymark.openReading(settings());
    }

    Settings settings() {
        List<Path> folders = paths.isEmpty() ? List.of(Path.of(".")) : paths;
        String fromEnvironment = System.getenv("WAYMARK_USER");
        Settings settings =
                Settings.of(folders.getFirst())
                        .withFolders(folders)
                        .withGateway(gateway)
                        .withClient("cli");
        String named = user != null ? user : fromEnvironment;
        return named == null ? settings : settings.withUser(named);
    }
}
