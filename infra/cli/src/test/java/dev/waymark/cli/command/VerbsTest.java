package dev.waymark.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.cli.CommandLines;
import dev.waymark.cli.ExitCode;
import dev.waymark.cli.command.Verbs.Verb;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/// The list of commands, what each says about itself, and that knowing a few is like knowing all.
class VerbsTest {

    static Stream<Verb> commands() {
        return Verbs.ALL.stream();
    }

    static Stream<Verb> commandsForPeople() {
        return commands().filter(verb -> !annotation(verb).hidden());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void each_stands_under_the_name_that_it_gives_itself(Verb verb) {
        assertThat(annotation(verb).name()).isEqualTo(verb.word());
    }

    @Test
    void none_is_missing_and_none_stands_twice() {
        assertThat(Verbs.ALL.stream().map(Verb::word)).doesNotHaveDuplicates();
        assertThat(Verbs.ALL.stream().map(Verb::command)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void alone_it_takes_the_same_arguments_as_among_all(Verb verb) {
        CommandSpec alone = subcommand(CommandLines.of(verb.word()), verb);
        CommandSpec amongAll = subcommand(CommandLines.of("--help"), verb);
        assertThat(alone.optionsMap().keySet()).isEqualTo(amongAll.optionsMap().keySet());
        assertThat(alone.positionalParameters()).hasSameSizeAs(amongAll.positionalParameters());
    }

    @Test
    void a_command_line_learns_only_what_its_arguments_name() {
        assertThat(CommandLines.of("-p", "shop", "history", "prod").getSubcommands())
                .containsOnlyKeys("history");
        for (String[] words :
                List.of(
                        new String[] {},
                        new String[] {"hisotry"},
                        new String[] {"--help"},
                        new String[] {"generate-completion"})) {
            assertThat(CommandLines.of(words).getSubcommands()).hasSameSizeAs(Verbs.ALL);
        }
    }

    @Test
    void a_mistyped_command_is_explained_although_another_word_is_one() {
        StringWriter err = new StringWriter();
        String[] words = {"plns", "history"};
        int code = CommandLines.of(words).setErr(new PrintWriter(err)).execute(words);
        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("plns").contains("plans").contains("waymark --help");
    }

    @ParameterizedTest
    @MethodSource("commandsForPeople")
    void its_help_says_what_it_does_and_shows_an_example(Verb verb) {
        StringWriter out = new StringWriter();
        String[] words = {verb.word(), "--help"};
        int code = CommandLines.of(words).setOut(new PrintWriter(out)).execute(words);
        assertThat(code).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("Usage: waymark " + verb.word());
        if (verb.command().getPackage().equals(Verbs.class.getPackage())) {
            assertThat(out.toString()).containsPattern("Examples?:").contains("  waymark ");
            assertThat(undescribed(verb)).isEmpty();
        }
    }

    /// The list of commands shows the first paragraph alone.
    @ParameterizedTest
    @MethodSource("commandsForPeople")
    void its_first_paragraph_is_whole(Verb verb) {
        assertThat(annotation(verb).description()[0].strip()).endsWith(".");
    }

    private static List<String> undescribed(Verb verb) {
        return subcommand(CommandLines.of(verb.word()), verb).options().stream()
                .filter(option -> option.description().length == 0)
                .map(option -> option.longestName())
                .toList();
    }

    @Test
    void help_for_all_names_each_command() {
        StringWriter out = new StringWriter();
        CommandLines.of("--help").setOut(new PrintWriter(out)).execute("--help");
        commandsForPeople()
                .forEach(verb -> assertThat(out.toString()).contains("  " + verb.word() + " "));
    }

    private static CommandSpec subcommand(CommandLine line, Verb verb) {
        CommandLine found = line.getSubcommands().get(verb.word());
        assertThat(found)
                .as(verb + " in " + Arrays.asList(line.getSubcommands().keySet()))
                .isNotNull();
        return found.getCommandSpec();
    }

    private static Command annotation(Verb verb) {
        return verb.command().getAnnotation(Command.class);
    }
}
