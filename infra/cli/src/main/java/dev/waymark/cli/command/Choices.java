package dev.waymark.cli.command;

import dev.waymark.cli.Terminal;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.snapshot.Category;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Asks a person for the categories that the planner could not decide.
final class Choices {

    private final Terminal terminal;

    Choices(Terminal terminal) {
        this.terminal = terminal;
    }

    SortedMap<ModelName, Category> ask(Plan plan) {
        SortedMap<ModelName, Category> choices = new TreeMap<>();
        for (ModelName model : plan.uncategorised()) {
            String answer =
                    terminal.ask(
                            model
                                    + "\n  [1] Breaking: backfill it and everything that reads it"
                                    + "\n  [2] Non-breaking: backfill it alone\n  [s] decide later\nCategory",
                            List.of("1", "2", "s"));
            if (answer.equals("1")) {
                choices.put(model, Category.BREAKING);
            } else if (answer.equals("2")) {
                choices.put(model, Category.NON_BREAKING);
            }
        }
        return choices;
    }
}
