package dev.waymark.project.audit;

import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.kernel.model.AuditDefinition;
import dev.waymark.project.header.Block;
import dev.waymark.project.header.BlockReader;
import dev.waymark.project.header.DialectCheck;
import dev.waymark.project.header.Origin;
import dev.waymark.project.header.Value;
import dev.waymark.project.source.Findings;
import dev.waymark.rendering.token.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads `AUDIT (...); SELECT ...` (semantics 1.13).
public final class AuditReader {

    private static final Set<String> KNOWN =
            Set.of(
                    "name",
                    "dialect",
                    "skip",
                    "blocking",
                    "standalone",
                    "defaults",
                    "owner",
                    "description",
                    "tags",
                    "cron",
                    "cron_tz",
                    "start",
                    "end",
                    "interval_unit",
                    "stamp",
                    "project",
                    "depends_on");

    private final Origin origin;
    private final Findings findings;

    public AuditReader(Origin origin, Findings findings) {
        this.origin = origin;
        this.findings = findings;
    }

    /// @param definition as the kernel has it
    /// @param query where its query stands
    public record Placed(AuditDefinition definition, Block block, Span query, Origin origin) {

        /// The place of its block.
        public Location at() {
            return block.at();
        }
    }

    /// @param query the statement behind the block; null when there is none
    public Optional<Placed> read(Span statement, @Nullable Span query) {
        Block block = new BlockReader(origin, findings).read(statement);
        block.refuseUnknown(KNOWN, "AUDIT");
        String name = block.value("name").map(Value::raw).orElse("");
        if (name.isEmpty()) {
            findings.error(
                    "name-missing", "The audit has no name.", "Add `name <name>`.", block.at());
        }
        if (query == null) {
            findings.error(
                    "audit-query-missing",
                    "The audit has no query.",
                    "Write a SELECT that finds bad rows behind it.",
                    block.at());
        }
        return name.isEmpty() || query == null
                ? Optional.empty()
                : Optional.of(new Placed(definition(block, name, query), block, query, origin));
    }

    private AuditDefinition definition(Block block, String name, Span query) {
        DialectCheck.check(block.text("dialect"), block.placeOf("dialect"), findings);
        boolean standalone = block.truth("standalone", false);
        boolean blocking = block.truth("blocking", !standalone);
        if (standalone && blocking) {
            findings.error(
                    "standalone-audit-blocking",
                    "Standalone audits cannot be blocking.",
                    "Remove `blocking`, or write false.",
                    block.placeOf("blocking"));
        }
        return new AuditDefinition(
                name.toLowerCase(Locale.ROOT),
                block.text("dialect", origin.dialect()).toLowerCase(Locale.ROOT),
                query.closed(),
                blocking,
                block.truth("skip", false),
                defaults(block),
                standalone);
    }

    private static SortedMap<String, String> defaults(Block block) {
        SortedMap<String, String> defaults = new TreeMap<>();
        block.pairs("defaults")
                .forEach(pair ->
                        defaults.put(pair.name().toLowerCase(Locale.ROOT), pair.value().sql()));
        return defaults;
    }
}
