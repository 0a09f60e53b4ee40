package dev.waymark.cli.view;

import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Change;
import dev.waymark.kernel.plan.Plan;
import java.util.List;
import java.util.stream.Collectors;

/// A change that waits for a person's decision: what differs, and which models follow.
public final class UndecidedView {

    private final Plan plan;
    private final Names names;
    private final ChangesView changes;

    public UndecidedView(Plan plan, Paint paint) {
        this.plan = plan;
        this.names = Names.of(plan.changes().stream().map(Change::model).toList());
        this.changes = new ChangesView(names, true, plan.cause(), paint);
    }

    public String text(ModelName model) {
        List<Change> direct =
                plan.changes().stream().filter(change -> change.model().equals(model)).toList();
        return System.lineSeparator() + changes.lines(direct) + followers();
    }

    private String followers() {
        String below =
                plan.changes().stream()
                        .filter(Change.IndirectlyModified.class::isInstance)
                        .map(change -> names.show(change.model()))
                        .collect(Collectors.joining(", "));
        return below.isEmpty()
                ? ""
                : "  Changed only through what they read: " + below + System.lineSeparator();
    }
}
