package dev.waymark.project.model;

import dev.waymark.kernel.model.AuditCall;
import dev.waymark.kernel.model.AuditDefinition;
import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Layout;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.project.audit.AuditReader;
import dev.waymark.project.config.Settings;
import dev.waymark.project.header.Block;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;

/// Makes a node of the graph of a standalone audit (semantics 1.13, 2.6): an external table that
/// nobody made, with this one audit, the audit's schedule and what its query reads.
public final class StandaloneAuditReader {

    private final Workshop workshop;
    private final AuditReader.Placed audit;
    private final Block block;
    private final Names names;

    public StandaloneAuditReader(Workshop workshop, AuditReader.Placed audit) {
        this.workshop = workshop;
        this.audit = audit;
        this.block = audit.block();
        Settings settings = workshop.settings();
        this.names =
                Names.of(
                        workshop.sql(),
                        audit.definition().dialect(),
                        settings.defaultCatalog(settings.gateway()));
    }

    public ModelReading read() {
        Settings settings = workshop.settings();
        Model bare = bare(audit.definition());
        Model node =
                Models.withVariables(
                        Models.withMacros(bare, workshop.macros().usedBy(bare)),
                        settings.variables(settings.gateway()));
        new PythonMacroUse(workshop, audit.origin(), List.of(audit.query())).warn(node, block.at());
        SortedSet<ModelName> tables = tables(node);
        tables.remove(node.name());
        return new ModelReading(
                Models.withReferences(node, tables), null, null, names.catalog(), block.at());
    }

    private Model bare(AuditDefinition definition) {
        return new Model(
                ModelName.of(definition.name()),
                definition.dialect(),
                new Kind.External(),
                new ScheduleReader(block).read(),
                new Body.Nothing(),
                Layout.in("").stamped(block.text("stamp")),
                new AboutReader(block, names).read(null, new TreeMap<>()),
                List.of(),
                List.of(new AuditCall(definition.name(), new TreeMap<>())),
                List.of(definition),
                names.full(block.items("depends_on")),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                workshop.settings().config().project(),
                audit.origin().file().name());
    }

    private SortedSet<ModelName> tables(Model node) {
        References references = new References(workshop, names, audit.origin());
        String rendered = references.render(audit.query(), node);
        return rendered == null
                ? references.tables(audit.query())
                : references.tables(rendered, audit.query(), node.needsPython());
    }
}
