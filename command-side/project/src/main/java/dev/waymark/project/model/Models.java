package dev.waymark.project.model;

import dev.waymark.kernel.model.About;
import dev.waymark.kernel.model.AuditCall;
import dev.waymark.kernel.model.AuditDefinition;
import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.rendering.MacroScope;
import dev.waymark.rendering.jinja.JinjaFiles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Models with something added.
public final class Models {

    private Models() {}

    /// With those of the variables that any of its texts and of its macros in Jinja refers to.
    public static Model withVariables(Model model, SortedMap<String, String> variables) {
        return variables.isEmpty()
                ? copy(model, model.dependsOn(), new TreeMap<>(), model.macros())
                : withUsed(model, variables);
    }

    private static Model withUsed(Model model, SortedMap<String, String> variables) {
        List<String> texts = texts(model);
        model.macros().values().stream().filter(MacroScope::isJinja).forEach(texts::add);
        Set<String> names = new MacroUse(model.dialect()).in(texts).names();
        names.addAll(JinjaFiles.variables(texts));
        SortedMap<String, String> used = new TreeMap<>(variables);
        used.keySet().retainAll(names);
        return copy(model, model.dependsOn(), used, model.macros());
    }

    static Model withColumnDescriptions(Model model, SortedMap<String, String> descriptions) {
        About about = model.about();
        return copy(
                model,
                new About(
                        about.owner(),
                        about.description(),
                        about.tags(),
                        descriptions,
                        about.grains(),
                        about.references()),
                model.dependsOn(),
                model.variables(),
                model.macros());
    }

    static Model withReferences(Model model, SortedSet<ModelName> more) {
        SortedSet<ModelName> all = new TreeSet<>(model.dependsOn());
        all.addAll(more);
        return copy(model, all, model.variables(), model.macros());
    }

    static Model withMacros(Model model, SortedMap<String, String> macros) {
        return copy(model, model.dependsOn(), model.variables(), macros);
    }

    private static Model copy(
            Model model,
            SortedSet<ModelName> dependsOn,
            SortedMap<String, String> variables,
            SortedMap<String, String> macros) {
        return copy(model, model.about(), dependsOn, variables, macros);
    }

    private static Model copy(
            Model model,
            About about,
            SortedSet<ModelName> dependsOn,
            SortedMap<String, String> variables,
            SortedMap<String, String> macros) {
        return new Model(
                model.name(),
                model.dialect(),
                model.kind(),
                model.schedule(),
                model.body(),
                model.layout(),
                about,
                model.columns(),
                model.audits(),
                model.auditDefinitions(),
                dependsOn,
                variables,
                macros,
                model.settings(),
                model.project(),
                model.file());
    }

    /// Every text of it in which macros may stand.
    static List<String> texts(Model model) {
        List<String> texts = new ArrayList<>(body(model.body()));
        model.audits().stream().map(AuditCall::arguments).forEach(it -> texts.addAll(it.values()));
        for (AuditDefinition audit : model.auditDefinitions()) {
            texts.add(audit.query());
            texts.addAll(audit.defaults().values());
        }
        texts.addAll(model.layout().physicalProperties().values());
        texts.addAll(model.layout().virtualProperties().values());
        texts.addAll(model.layout().sessionProperties().values());
        if (model.kind() instanceof Kind.IncrementalByUniqueKey key) {
            texts.add(Objects.requireNonNullElse(key.whenMatched(), ""));
            texts.add(Objects.requireNonNullElse(key.mergeFilter(), ""));
        }
        return texts;
    }

    private static Collection<String> body(Body body) {
        return switch (body) {
            case Body.Query q ->
                    joined(List.of(q.text()), q.before(), q.after(), q.onVirtualUpdate());
            case Body.SeedRows s -> joined(s.before(), s.after(), s.onVirtualUpdate());
            case Body.Nothing _, Body.Python _ -> List.of();
        };
    }

    @SafeVarargs
    private static List<String> joined(List<String>... lists) {
        List<String> all = new ArrayList<>();
        for (List<String> list : lists) {
            all.addAll(list);
        }
        return all;
    }
}
