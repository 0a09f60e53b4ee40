package dev.waymark.rendering.jinja.run;

import dev.waymark.rendering.jinja.syntax.Node;
import dev.waymark.rendering.jinja.syntax.Template;
import dev.waymark.rendering.jinja.value.Failure;
import dev.waymark.rendering.jinja.value.Value;

/// One rendering: a template, the macros of its project, and one budget for them all.
public final class Run {

    private final Execution execution = new Execution(new Budget());
    private final Names names;

    public Run(Names names) {
        this.names = Functions.behind(names);
    }

    /// What the template writes.
    ///
    /// @throws Failure when it cannot go on
    public String text(Template template) {
        return execution.text(template.body(), new Scope(names));
    }

    /// The macro of a project's file, which sees what every template sees and nothing of the one
    /// that calls it.
    ///
    /// @param name as it is called
    public Value macro(String name, Template definition) {
        return definition.body().stream()
                .map(Node.Placed::node)
                .filter(Node.Macro.class::isInstance)
                .map(Node.Macro.class::cast)
                .findFirst()
                .<Value>map(macro -> new ProjectMacro(name, value(macro)))
                .orElseThrow(() -> Failure.of("The macro '" + name + "' has no definition."));
    }

    private MacroValue value(Node.Macro macro) {
        return new MacroValue(
                execution, macro.name(), macro.signature(), macro.body(), new Scope(names));
    }
}
