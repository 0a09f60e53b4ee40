package dev.waymark.cli.command;

import dev.waymark.cli.ExitCode;
import dev.waymark.cli.Output;
import dev.waymark.cli.argument.Moment;
import dev.waymark.kernel.interval.TimeExpression;
import dev.waymark.kernel.interval.TimePoint;
import dev.waymark.operations.RenderModel.Rendered;
import dev.waymark.rendering.Window;
import dev.waymark.runtime.Waymark;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `render`.
@Command(
        name = "render",
        description = "Prints a model's query with its macros expanded.",
        footer = {
            "",
            "Example:",
            "  waymark render mart.revenue_by_day --start 2026-01-05 --end 2026-01-05"
        })
final class RenderCommand extends ProjectCommand {

    @Parameters(paramLabel = "MODEL", description = "Name of the model.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String model;

    @Option(
            names = {"-s", "--start"},
            paramLabel = "TIME",
            converter = Moment.class,
            description = "First moment (default: 1 day ago).")
    private @Nullable String start;

    @Option(
            names = {"-e", "--end"},
            paramLabel = "TIME",
            converter = Moment.class,
            description = "Last moment; a date includes its day (default: the start's day).")
    private @Nullable String end;

    @Option(
            names = "--execution-time",
            paramLabel = "TIME",
            converter = Moment.class,
            description = "The reference clock (default: now).")
    private @Nullable String executionTime;

    @Override
    int perform(Waymark waymark, Output output) {
        Rendered rendered =
                waymark.operations()
                        .renderModel()
                        .render(model, window(waymark.settings().clock().instant()));
        return switch (rendered) {
            case Rendered.Text text -> shown(text, output);
            case Rendered.NoSuchModel no ->
                    failed(
                            "There is no model "
                                    + no.name()
                                    + "; there are: "
                                    + String.join(", ", no.known()));
            case Rendered.NoQuery no -> failed(no.name() + " has no query.");
            case Rendered.Problems problems -> unreadable(problems.diagnostics(), output);
        };
    }

    private static int shown(Rendered.Text text, Output output) {
        output.value("query", text, () -> text.sql() + System.lineSeparator());
        return ExitCode.DONE;
    }

    private Window window(Instant now) {
        Instant execution =
                executionTime == null ? now : TimeExpression.parse(executionTime, now).at();
        TimePoint first = TimeExpression.parse(start == null ? "yesterday" : start, execution);
        Instant last =
                end == null
                        ? new TimePoint(first.at(), true).exclusiveEnd()
                        : TimeExpression.parse(end, execution).exclusiveEnd();
        return new Window(first.at(), last, execution);
    }
}
