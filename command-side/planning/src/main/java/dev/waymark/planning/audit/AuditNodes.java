package dev.waymark.planning.audit;

import dev.waymark.kernel.interval.IntervalUnit;
import dev.waymark.kernel.model.About;
import dev.waymark.kernel.model.AuditCall;
import dev.waymark.kernel.model.AuditDefinition;
import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Layout;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.model.Schedule;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.planning.column.ModelTexts;
import dev.waymark.project.Project;
import dev.waymark.rendering.Rendering;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Standalone audits as nodes of the graph (semantics 2.6): like an external table with one audit,
/// they have neither table nor view, are due by a cron, and run over each interval once what they
/// read is there.
public final class AuditNodes {

    private final Sql sql;
    private final ModelTexts texts;

    public AuditNodes(Sql sql, ModelTexts texts) {
        this.sql = sql;
        this.texts = texts;
    }

    /// Whether a node is an audit of its own rather than a model.
    public static boolean isAudit(Model model) {
        return model.kind() instanceof Kind.External
                && model.auditDefinitions().stream().anyMatch(AuditDefinition::standalone);
    }

    /// The models of a project and its standalone audits.
    public SortedMap<ModelName, Model> with(Project project) {
        SortedMap<ModelName, Model> all = new TreeMap<>(project.models());
        for (AuditDefinition audit : project.standaloneAudits().values()) {
            Model node = node(audit, new TreeSet<>());
            all.put(node.name(), node(audit, reads(node, audit)));
        }
        return all;
    }

    private SortedSet<ModelName> reads(Model node, AuditDefinition audit) {
        String text =
                switch (texts.render(node, audit.query(), _ -> null)) {
                    case Rendering.Rendered rendered -> rendered.text();
                    case Rendering.Unrenderable _ -> audit.query();
                };
        SortedSet<ModelName> reads = new TreeSet<>();
        for (String table : sql.facts(text, audit.dialect()).tables()) {
            reads.add(sql.normalise(table, audit.dialect(), texts.defaultCatalog()));
        }
        return reads;
    }

    private static Model node(AuditDefinition audit, SortedSet<ModelName> reads) {
        return new Model(
                ModelName.of(audit.name()),
                audit.dialect(),
                new Kind.External(),
                new Schedule("@daily", "UTC", null, null, IntervalUnit.DAY, false),
                new Body.Nothing(),
                layout(),
                new About(null, null, new TreeSet<>(), new TreeMap<>(), List.of(), List.of()),
                List.of(),
                List.of(new AuditCall(audit.name(), new TreeMap<>())),
                List.of(audit),
                reads,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                "",
                "");
    }

    private static Layout layout() {
        return new Layout(
                null,
                null,
                List.of(),
                List.of(),
                "",
                null,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                null,
                null);
    }
}
