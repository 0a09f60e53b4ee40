package dev.waymark.project.model;

import dev.waymark.kernel.model.AuditDefinition;
import dev.waymark.project.audit.AuditReader;
import dev.waymark.project.header.Block;
import dev.waymark.project.header.BlockReader;
import dev.waymark.project.header.Jinja;
import dev.waymark.project.header.Origin;
import dev.waymark.project.source.Findings;
import dev.waymark.project.source.SourceFile;
import dev.waymark.rendering.token.Span;
import dev.waymark.rendering.token.Statements;
import dev.waymark.rendering.token.Token;
import dev.waymark.rendering.token.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads one `.sql` file of `models/`: a model, or one for each blueprint (semantics 1.6).
public final class ModelFile {

    private static final Pattern MENTION = Pattern.compile("(?i)dialect");
    private static final Pattern DIALECT =
            Pattern.compile(
                    "(?is)^.*?\\bMODEL\\s*\\([^;]*?[(,\\s]dialect\\s+['\"]?"
                            + "(\\w+(?:\\s*,\\s*normalization_strategy\\s*=\\s*\\w+)?)");

    private final Workshop workshop;
    private final SourceFile file;
    private final Findings findings;

    public ModelFile(Workshop workshop, SourceFile file) {
        this.workshop = workshop;
        this.file = file;
        this.findings = workshop.findings();
    }

    /// None for a file without statements, a disabled model, and, with findings, one that cannot be
    /// read.
    public List<ModelReading> read() {
        Origin origin = Origin.of(file, dialect());
        List<Span> spans = withTail(Statements.split(file.text(), origin.dialect()));
        if (spans.isEmpty() || unclosed(spans, origin) || strayJinja(spans, origin)) {
            return List.of();
        }
        ModelStatements statements = new ModelStatements(spans);
        Block block = block(statements, origin);
        return block == null ? List.of() : read(statements, block, origin);
    }

    private List<ModelReading> read(ModelStatements statements, Block block, Origin origin) {
        block.refuseUnknown(ModelProperties.KNOWN, "MODEL");
        Map<String, AuditDefinition> audits = audits(statements, origin);
        return new Blueprints(block, workshop, origin.dialect())
                .read().stream()
                        .map(variables -> new ModelHead(workshop, origin, block, variables))
                        .map(head -> new ModelAssembly(workshop, origin, statements, head, audits))
                        .map(ModelAssembly::read)
                        .flatMap(Optional::stream)
                        .toList();
    }

    /// The dialect decides how the file is scanned, so it is looked for before scanning.
    private String dialect() {
        Matcher matcher = DIALECT.matcher(file.text());
        return MENTION.matcher(file.text()).find() && matcher.find()
                ? matcher.group(1).toLowerCase(Locale.ROOT)
                : workshop.dialect();
    }

    /// A MODEL block whose semicolon is missing is cut off all the same.
    private static List<Span> withTail(List<Span> spans) {
        if (spans.isEmpty() || !BlockReader.isBlock(spans.getFirst(), "MODEL")) {
            return spans;
        }
        List<Span> all = new ArrayList<>(spans);
        BlockReader.tail(spans.getFirst()).ifPresent(tail -> all.add(1, tail));
        return all;
    }

    /// What is never closed reaches to the end of the file.
    private boolean unclosed(List<Span> spans, Origin origin) {
        Token last = spans.getLast().tokens().getLast();
        if (last.kind() != Kind.UNCLOSED) {
            return false;
        }
        findings.error(
                "quote-not-closed",
                "A quote or comment begins here and never ends.",
                "Close it.",
                origin.at(last));
        return true;
    }

    private boolean strayJinja(List<Span> spans, Origin origin) {
        return spans.stream().filter(span -> Jinja.refuseOutside(span, origin, findings)).count()
                > 0;
    }

    private @Nullable Block block(ModelStatements statements, Origin origin) {
        Span header = statements.header();
        if (header != null) {
            return new BlockReader(origin, findings).read(header);
        }
        if (workshop.settings().inferNames()) {
            return Block.of(List.of(), file.at(1, 1), findings);
        }
        findings.error(
                "model-block-missing",
                "The MODEL statement is required as the first statement.",
                "Begin the file with `MODEL (name schema.table);`.",
                file.at(1, 1));
        return null;
    }

    private Map<String, AuditDefinition> audits(ModelStatements statements, Origin origin) {
        Map<String, AuditDefinition> audits = new TreeMap<>(workshop.audits());
        AuditReader reader = new AuditReader(origin, findings);
        for (ModelStatements.InlineAudit audit : statements.audits()) {
            reader.read(audit.block(), audit.query())
                    .ifPresent(it -> audits.put(it.definition().name(), it.definition()));
        }
        return audits;
    }
}
