package dev.waymark.cli.command;

import dev.waymark.cli.ExitCode;
import dev.waymark.cli.Output;
import dev.waymark.cli.argument.Count;
import dev.waymark.cli.view.AuditLogView;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.message.Query.AuditLogOf;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.runtime.Waymark;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `audit-log`.
@Command(
        name = "audit-log",
        description = "Who did what, when, through which door and why, latest first.",
        footer = {"", "Example:", "  waymark audit-log --environment prod --output ndjson"})
final class AuditLogCommand extends ProjectCommand {

    @Option(
            names = "--environment",
            paramLabel = "ENV",
            description = "Only what happened to this environment.")
    private @Nullable String environment;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "Only what happened to this model.")
    private @Nullable String model;

    @Option(
            names = "--limit",
            paramLabel = "N",
            converter = Count.class,
            defaultValue = "100",
            description = "At most so many (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(
            names = "--sql",
            description = "Below each batch the SQL that computed it, secrets masked.")
    private boolean sql;

    @Override
    int perform(Waymark waymark, Output output) {
        EnvironmentName name = environment == null ? null : EnvironmentName.sanitised(environment);
        ModelName about = model == null ? null : waymark.modelName(model);
        var entries = waymark.operations().answers().ask(new AuditLogOf(name, about, limit, sql));
        output.list("entry", entries, () -> new AuditLogView().text(entries));
        return ExitCode.DONE;
    }
}
