package dev.waymark.cli.command;

import dev.waymark.cli.Output;
import dev.waymark.runtime.Waymark;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/// `--output`, shared by every command that answers.
final class OutputOption {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "text|json|ndjson",
            defaultValue = "text",
            description = "Text for people, or JSON with a formatVersion for machines.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Output.Format format;

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec mixee;

    Output of(Waymark waymark) {
        return new Output(mixee.commandLine().getOut(), format, waymark.documents());
    }

    boolean isText() {
        return format == Output.Format.TEXT;
    }
}
