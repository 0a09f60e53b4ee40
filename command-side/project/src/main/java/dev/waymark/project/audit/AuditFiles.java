package dev.waymark.project.audit;

import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.kernel.model.AuditDefinition;
import dev.waymark.project.header.BlockReader;
import dev.waymark.project.header.Jinja;
import dev.waymark.project.header.Origin;
import dev.waymark.project.source.Findings;
import dev.waymark.project.source.SourceFile;
import dev.waymark.rendering.token.Span;
import dev.waymark.rendering.token.Statements;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads the files of `audits/`: several definitions each.
public final class AuditFiles {

    private final String dialect;
    private final Findings findings;
    private final Map<String, AuditReader.Placed> audits = new TreeMap<>();

    public AuditFiles(String dialect, Findings findings) {
        this.dialect = dialect;
        this.findings = findings;
    }

    public void read(SourceFile file) {
        AuditReader reader = new AuditReader(Origin.of(file, dialect), findings);
        List<Span> statements = Statements.split(file.text(), dialect);
        statements.forEach(it -> Jinja.refuseOutside(it, Origin.of(file, dialect), findings));
        for (int i = 0; i < statements.size(); i++) {
            Span statement = statements.get(i);
            if (BlockReader.isBlock(statement, "AUDIT")) {
                reader.read(statement, following(statements, i)).ifPresent(this::add);
            } else if (i == 0 || !BlockReader.isBlock(statements.get(i - 1), "AUDIT")) {
                refuse(Origin.of(file, dialect).at(statement));
            }
        }
    }

    private static @Nullable Span following(List<Span> statements, int index) {
        boolean there =
                index + 1 < statements.size()
                        && !BlockReader.isBlock(statements.get(index + 1), "AUDIT");
        return there ? statements.get(index + 1) : null;
    }

    private void refuse(Location at) {
        findings.error(
                "audit-statement-unexpected",
                "This statement belongs to no audit.",
                "Write one `AUDIT (...);` in front of each query, and nothing else.",
                at);
    }

    private void add(AuditReader.Placed audit) {
        AuditReader.Placed before = audits.putIfAbsent(audit.definition().name(), audit);
        if (before != null) {
            findings.error(
                    "duplicate-audit",
                    "The audit '" + audit.definition().name() + "' is defined twice.",
                    "Rename one; the first is in " + before.at() + ".",
                    audit.at());
        }
    }

    /// All definitions by name, standalone ones included.
    public Map<String, AuditDefinition> definitions() {
        Map<String, AuditDefinition> definitions = new TreeMap<>();
        audits.forEach((name, audit) -> definitions.put(name, audit.definition()));
        return definitions;
    }

    /// Those that are nodes of their own.
    public List<AuditReader.Placed> standalone() {
        return audits.values().stream().filter(it -> it.definition().standalone()).toList();
    }
}
