package dev.waymark.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/// Asks a person.
public final class Terminal {

    private final PrintWriter err;

    public Terminal(PrintWriter err) {
        this.err = err;
    }

    /// Whether there is a person to ask: a terminal at both ends, and no `CI`.
    public static boolean isInteractive() {
        Console console = System.console();
        return console != null && console.isTerminal() && System.getenv("CI") == null;
    }

    public boolean confirm(String question) {
        return ask(question + " [y/n]", List.of("y", "n")).equals("y");
    }

    /// Asks until one of the answers is given; the last one stands for the end of input.
    public String ask(String question, List<String> answers) {
        while (true) {
            err.print(question + ": ");
            err.flush();
            Console console = System.console();
            String line = console == null ? null : console.readLine();
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
