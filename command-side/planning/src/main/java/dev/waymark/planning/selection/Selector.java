package dev.waymark.planning.selection;

import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.planning.graph.ModelGraph;
import dev.waymark.planning.outcome.Outcome;
import dev.waymark.project.Project;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Finds the models that selections mean, among one set of models (semantics 4.5).
public final class Selector {

    private final Sql sql;
    private final String dialect;
    private final String defaultCatalog;
    private final SortedMap<ModelName, Model> models;
    private final ChangedFiles changed;

    public Selector(
            Sql sql, Project project, SortedMap<ModelName, Model> models, ChangedFiles changed) {
        this(sql, project.config().dialect(), project.defaultCatalog(), models, changed);
    }

    /// @param dialect that names are written in
    /// @param defaultCatalog in front of names without one
    public Selector(
            Sql sql,
            String dialect,
            String defaultCatalog,
            SortedMap<ModelName, Model> models,
            ChangedFiles changed) {
        this.sql = sql;
        this.dialect = dialect;
        this.defaultCatalog = defaultCatalog;
        this.models = models;
        this.changed = changed;
    }

    /// The models that any of the selections means; possibly none.
    public Outcome<SortedSet<ModelName>> select(List<String> selections) {
        try {
            SortedSet<ModelName> selected = new TreeSet<>();
            selections.forEach(text -> selected.addAll(select(SelectionParser.parse(text))));
            return Outcome.got(selected);
        } catch (SelectionSyntax e) {
            return Outcome.refused("plan", e.explanation());
        }
    }

    private SortedSet<ModelName> select(Expression expression) {
        return switch (expression) {
            case Expression.Name name -> named(name.pattern());
            case Expression.Tag tag -> tagged(tag.pattern());
            case Expression.Type type -> where(model -> type.type().equals(type(model)));
            case Expression.Changed since ->
                    where(model -> changed.holds(since.branch(), model.file()));
            case Expression.Upstream up -> graph().withUpstream(select(up.of()));
            case Expression.Downstream down -> graph().withDownstream(select(down.of()));
            case Expression.Not not -> without(models.keySet(), select(not.of()));
            case Expression.And and -> both(select(and.left()), select(and.right()));
            case Expression.Or or -> either(select(or.left()), select(or.right()));
        };
    }

    private static String type(Model model) {
        return model.isStandaloneAudit() ? "audit" : "model";
    }

    private SortedSet<ModelName> named(String pattern) {
        if (!Wildcard.isWildcard(pattern)) {
            ModelName name = sql.normalise(pattern, dialect, defaultCatalog);
            return where(model -> model.name().equals(name));
        }
        Wildcard wildcard = new Wildcard(pattern);
        return where(model ->
                wildcard.matches(model.name().display(defaultCatalog))
                        || wildcard.matches(model.name().value()));
    }

    private SortedSet<ModelName> tagged(String pattern) {
        Wildcard wildcard = new Wildcard(pattern);
        return where(model ->
                model.about().tags().stream()
                        .anyMatch(tag -> wildcard.matches(tag.toLowerCase(Locale.ROOT))));
    }

    private SortedSet<ModelName> where(Predicate<Model> condition) {
        SortedSet<ModelName> found = new TreeSet<>();
        models.values().stream().filter(condition).map(Model::name).forEach(found::add);
        return found;
    }

    private static SortedSet<ModelName> without(
            Collection<ModelName> all, Collection<ModelName> some) {
        SortedSet<ModelName> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static SortedSet<ModelName> both(SortedSet<ModelName> a, SortedSet<ModelName> b) {
        SortedSet<ModelName> both = new TreeSet<>(a);
        both.retainAll(b);
        return both;
    }

    private static SortedSet<ModelName> either(SortedSet<ModelName> a, SortedSet<ModelName> b) {
        SortedSet<ModelName> either = new TreeSet<>(a);
        either.addAll(b);
        return either;
    }

    private ModelGraph graph() {
        Map<ModelName, SortedSet<ModelName>> reads = new HashMap<>();
        models.forEach((name, model) -> reads.put(name, model.dependsOn()));
        return ModelGraph.of(reads);
    }
}
