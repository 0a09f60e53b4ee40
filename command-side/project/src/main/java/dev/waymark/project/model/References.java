package dev.waymark.project.model;

import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.sql.Sql.QueryFacts;
import dev.waymark.kernel.sql.Sql.Refusal;
import dev.waymark.project.header.Jinja;
import dev.waymark.project.header.Origin;
import dev.waymark.rendering.Rendering;
import dev.waymark.rendering.RuntimeStage;
import dev.waymark.rendering.Scopes;
import dev.waymark.rendering.Window;
import dev.waymark.rendering.jinja.JinjaBlock;
import dev.waymark.rendering.token.Span;
import dev.waymark.rendering.token.Statements;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Renders a query for loading and finds the tables that it reads.
final class References {

    private static final Pattern PRINT = Pattern.compile("\\{\\{.*?}}", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("\\{%.*?%}", Pattern.DOTALL);

    private final Workshop workshop;
    private final Names names;
    private final Origin origin;

    References(Workshop workshop, Names names, Origin origin) {
        this.workshop = workshop;
        this.names = names;
        this.origin = origin;
    }

    /// The query without macros; null, with findings, when one cannot be expanded. Macros in Python
    /// are told by [PythonMacroUse], which knows every place; here they are functions.
    @Nullable String render(Span query, Model model) {
        return switch (rendering(query.text(), model)) {
            case Rendering.Rendered(String text) -> one(text, query);
            case Rendering.Unrenderable(var problems) -> {
                problems.stream().filter(it -> !isPython(it)).forEach(it -> report(it, query));
                yield problems.stream().allMatch(References::isPython)
                        ? outline(query, model)
                        : null;
            }
        };
    }

    private Rendering rendering(String text, Model model) {
        Map<String, String> locals = LoadingLocals.of(workshop.settings());
        return workshop.renderer()
                .render(text, Scopes.of(model, RuntimeStage.LOADING, Window.EPOCH, locals));
    }

    private static boolean isPython(Rendering.Problem problem) {
        return problem.code().equals("python-macro");
    }

    private @Nullable String outline(Span query, Model model) {
        String text = new PythonOutline(workshop.macros().pythonFiles().keySet(), query).text();
        return rendering(text, model) instanceof Rendering.Rendered(String outline)
                ? outline
                : null;
    }

    /// What Jinja and macros leave must be one query.
    private @Nullable String one(String text, Span query) {
        boolean plain = !Jinja.isBlock(query) && !text.isBlank() && text.indexOf(';') < 0;
        List<Span> statements = plain ? List.of(query) : Statements.split(text, names.dialect());
        if (statements.size() == 1 && !text.stripLeading().startsWith(";")) {
            return text;
        }
        workshop.findings()
                .error(
                        "model-query",
                        statements.isEmpty()
                                ? "Missing SELECT query in the model: rendering it leaves nothing."
                                : "Too many statements in the query once it is rendered.",
                        "Let it be one query, also while the project is loaded.",
                        origin.at(query));
        return null;
    }

    private void report(Rendering.Problem problem, Span query) {
        Location at = origin.within(query, problem.line(), problem.column());
        workshop.findings().error(problem.code(), problem.message(), problem.mend(), at);
    }

    /// The full names of the tables in a rendered query.
    ///
    /// @param python whether macros in Python are left in it, so that nobody wonders
    SortedSet<ModelName> tables(String rendered, Span query, boolean python) {
        QueryFacts facts = workshop.sql().facts(rendered, names.dialect());
        if (!facts.readable() && !python) {
            warn(facts.refusal(), query);
        }
        SortedSet<ModelName> tables = new TreeSet<>();
        facts.tables().forEach(table -> tables.add(names.full(table)));
        return tables;
    }

    /// The same for a text whose macros cannot be expanded, as far as it goes.
    SortedSet<ModelName> tables(Span query) {
        SortedSet<ModelName> tables = new TreeSet<>();
        workshop.sql().facts(withoutJinja(query), names.dialect()).tables().stream()
                .filter(table -> !table.contains("@"))
                .forEach(table -> tables.add(names.full(table)));
        return tables;
    }

    /// With a macro in place of each tag that writes something.
    private static String withoutJinja(Span query) {
        return JinjaBlock.of(query.text())
                .map(block -> PRINT.matcher(block.template()).replaceAll(" @jinja "))
                .map(text -> TAG.matcher(text).replaceAll(" "))
                .orElse(query.text());
    }

    private void warn(@Nullable Refusal refusal, Span query) {
        String why = refusal == null ? "" : ": " + refusal.message();
        Location at =
                refusal == null || Jinja.isBlock(query)
                        ? origin.at(query)
                        : origin.within(query, refusal.line(), refusal.column());
        workshop.findings()
                .warning(
                        "sql-not-parsed",
                        "This query cannot be parsed" + why,
                        "It runs as it is, every change of it counts as breaking and its columns"
                                + " stay unknown; name what it reads in `depends_on` if needed.",
                        at);
    }
}
