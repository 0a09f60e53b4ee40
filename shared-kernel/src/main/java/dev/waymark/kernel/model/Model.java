package dev.waymark.kernel.model;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a user wrote, read completely and with all defaults filled in. Also stored with each
/// snapshot, so that an environment can be run without the project's files.
///
/// @param name full and normalised
/// @param dialect of the SQL in it, lower case
/// @param columns declared columns with types; null when left to inference
/// @param audits the audits that the model calls
/// @param auditDefinitions the project's own audits among them
/// @param dependsOn models and external tables that it reads, itself excluded unless it reads
///   itself
/// @param variables the variables that it refers to, with their values as JSON; unused ones are
///   left out
/// @param macros the text of the project's own macros that it uses, by name; one that begins with
///   `{%` is Jinja, any other is Python
/// @param settings every property with no field of its own, in upper-case kebab-free spelling as
///   SQLMesh's, with its SQL text
/// @param project name of the repository in a project of several; empty otherwise
/// @param file where it was read, relative to the project; not part of any hash
public record Model(
        ModelName name,
        String dialect,
        Kind kind,
        Schedule schedule,
        Body body,
        Layout layout,
        About about,
        @Nullable List<Column> columns,
        List<AuditCall> audits,
        List<AuditDefinition> auditDefinitions,
        SortedSet<ModelName> dependsOn,
        SortedMap<String, String> variables,
        SortedMap<String, String> macros,
        SortedMap<String, String> settings,
        String project,
        String file) {

    /// A Python macro that says of itself that it touches no rows begins with this line.
    public static final String METADATA_ONLY = "# metadata only\n";

    /// Those of its macros that rows may depend on.
    public SortedMap<String, String> macrosOfRows() {
        SortedMap<String, String> kept = new TreeMap<>(macros);
        kept.values().removeIf(text -> text.startsWith(METADATA_ONLY));
        return kept;
    }

    /// Whether a macro of that name is one that touches no rows.
    public boolean isMetadataOnly(String macro) {
        return macros.getOrDefault(macro, "").startsWith(METADATA_ONLY);
    }

    public boolean dependsOnSelf() {
        return dependsOn.contains(name);
    }

    /// The known columns of everything that it reads but itself.
    ///
    /// @param columns of a model by name; null where they are not known
    public SortedMap<ModelName, List<Column>> sources(
            Function<ModelName, @Nullable List<Column>> columns) {
        SortedMap<ModelName, List<Column>> known = new TreeMap<>();
        for (ModelName read : dependsOn) {
            List<Column> found = read.equals(name) ? null : columns.apply(read);
            if (found != null) {
                known.put(read, found);
            }
        }
        return known;
    }

    /// Whether evaluating it needs Python: its body, a macro that it calls, or a signal that would
    /// be asked first. Such a model is planned and never run.
    public boolean needsPython() {
        return body instanceof Body.Python
                || settings.containsKey("SIGNALS")
                || macros.values().stream().anyMatch(text -> !text.stripLeading().startsWith("{%"));
    }

    /// Needs its own earlier rows or its whole history (semantics 4.6).
    public boolean dependsOnPast() {
        return dependsOnSelf() || kind.isFullHistoryRestatementOnly();
    }

    /// Whether it is a standalone audit rather than a model (semantics 2.6): like an external table
    /// with one audit, it has neither table nor view and is due by a cron.
    public boolean isStandaloneAudit() {
        return kind instanceof Kind.External
                && auditDefinitions.stream().anyMatch(AuditDefinition::standalone);
    }

    /// Whether there is anything to evaluate: a table, a view, or audits of an external table
    /// (semantics 5.4).
    public boolean isEvaluatable() {
        return !kind.isSymbolic() || !audits.isEmpty();
    }
}
