package dev.waymark.cli.command;

import dev.waymark.cli.ExitCode;
import dev.waymark.cli.Output;
import dev.waymark.cli.view.AuditView;
import dev.waymark.operations.AuditModels.Audited;
import dev.waymark.runtime.Waymark;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `audit`.
@Command(
        name = "audit",
        description = {
            "Looks at what has been computed with the audits of models. Changes nothing.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  waymark audit",
            "  waymark audit --model core.sales -s 2026-01-01 -e 2026-01-31"
        })
final class AuditCommand extends ProjectCommand {

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "Look at this model (default: all). Repeat for several.")
    private List<String> models = List.of();

    @Option(
            names = {"-s", "--start"},
            paramLabel = "TIME",
            description = "First moment to look at, in models with a time column.")
    private @Nullable String start;

    @Option(
            names = {"-e", "--end"},
            paramLabel = "TIME",
            description = "Last moment to look at, a date included whole.")
    private @Nullable String end;

    @Override
    int perform(Waymark waymark, Output output) {
        Audited audited =
                waymark.operations()
                        .auditModels()
                        .audit(models, start, end, waymark.settings().clock().instant());
        return switch (audited) {
            case Audited.Unreadable unreadable -> unreadable(unreadable.diagnostics(), output);
            case Audited.Impossible no -> failed(no.message());
            case Audited.NoSuchModel none ->
                    failed(
                            "There is no model %s. These there are: %s."
                                    .formatted(none.name(), String.join(", ", none.known())));
            case Audited.Findings findings -> {
                output.list(
                        "audit",
                        findings.findings(),
                        () -> new AuditView(output.paint()).text(findings));
                yield findings.isGood() ? ExitCode.DONE : ExitCode.FAILED;
            }
        };
    }
}
