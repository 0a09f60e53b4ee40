package dev.waymark.cli.command;

import dev.waymark.cli.Terminal;
import dev.waymark.cli.view.Paint;
import dev.waymark.cli.view.UndecidedView;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.snapshot.Category;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Asks a person for the categories that the planner could not decide (semantics 3.8).
final class ChoiceQuestions {

    private static final String QUESTION =
            """
              [1] Breaking: compute it again, and everything that reads it
              [2] Non-breaking: compute it again; what reads it keeps its rows
              [s] Decide later: the plan is kept and cannot be applied yet
            Category [1/2/s]\
            """;

    private final Terminal terminal;
    private final Paint paint;

    ChoiceQuestions(Terminal terminal, Paint paint) {
        this.terminal = terminal;
        this.paint = paint;
    }

    SortedMap<ModelName, Category> ask(Plan plan) {
        UndecidedView view = new UndecidedView(plan, paint);
        SortedMap<ModelName, Category> choices = new TreeMap<>();
        for (ModelName model : plan.uncategorised()) {
            terminal.say(view.text(model));
            String answer = terminal.ask(QUESTION, List.of("1", "2", "s"));
            if (!answer.equals("s")) {
                choices.put(model, answer.equals("1") ? Category.BREAKING : Category.NON_BREAKING);
            }
        }
        return choices;
    }
}
