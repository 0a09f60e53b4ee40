package dev.waymark.rendering.jinja;

import dev.waymark.rendering.MacroScope;
import dev.waymark.rendering.Rendering;
import dev.waymark.rendering.jinja.run.Run;
import dev.waymark.rendering.jinja.syntax.Template;
import dev.waymark.rendering.jinja.value.Failure;
import java.util.List;

/// Renders a block of Jinja.
public final class JinjaText {

    private static final String MEND =
            "Mend the template; Jinja2's own documentation holds for it.";

    private JinjaText() {}

    /// What the template writes; its `@` macros are still in it.
    public static Rendering render(JinjaBlock block, MacroScope scope) {
        try {
            return new Rendering.Rendered(text(block.template(), scope));
        } catch (Failure failure) {
            return new Rendering.Unrenderable(List.of(problem(block, failure)));
        } catch (StackOverflowError _) {
            Failure deep = Failure.of("The template is nested too deeply.");
            return new Rendering.Unrenderable(List.of(problem(block, deep)));
        }
    }

    private static String text(String template, MacroScope scope) {
        ScopeNames names = new ScopeNames(scope);
        Run run = new Run(names);
        names.runWith(run);
        return run.text(Template.parse(template));
    }

    private static Rendering.Problem problem(JinjaBlock block, Failure failure) {
        int line = Math.max(1, failure.line());
        int column = Math.max(1, failure.column());
        int placed = block.columnOf(line, column);
        return switch (failure.sort()) {
            case FAILED ->
                    new Rendering.Problem(
                            "jinja-failed",
                            "Jinja: " + failure.message(),
                            MEND,
                            block.lineOf(line),
                            placed);
            case PYTHON_MACRO ->
                    new Rendering.Problem(
                            "python-macro",
                            failure.message(),
                            MacroScope.PYTHON_MACRO_MEND,
                            block.lineOf(line),
                            placed);
        };
    }
}
