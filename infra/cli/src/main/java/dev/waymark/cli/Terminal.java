package dev.waymark.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Asks a person.
public final class Terminal {

    private final PrintWriter err;
    private final Supplier<@Nullable String> lines;

    /// The terminal of this process.
    public Terminal(PrintWriter err) {
        this(err, Terminal::line);
    }

    /// @param lines what is typed, line by line; null at the end of input
    public Terminal(PrintWriter err, Supplier<@Nullable String> lines) {
        this.err = err;
        this.lines = lines;
    }

    private static @Nullable String line() {
        Console console = System.console();
        return console == null ? null : console.readLine();
    }

    /// Whether there is a person to ask: a terminal at both ends, and no `CI`.
    public static boolean isInteractive() {
        Console console = System.console();
        return console != null && console.isTerminal() && System.getenv("CI") == null;
    }

    public void say(String text) {
        err.print(text);
        err.flush();
    }

    public boolean confirm(String question) {
        return ask(question + " [y/n]", List.of("y", "n")).equals("y");
    }

    /// Asks until one of the answers is given; the last one stands for the end of input.
    public String ask(String question, List<String> answers) {
        while (true) {
            say(question + ": ");
            String line = lines.get();
            if (line == null) {
                return answers.getLast();
            }
            String answer = line.strip().toLowerCase(Locale.ROOT);
            if (answers.contains(answer)) {
                return answer;
            }
        }
    }
}
