package dev.waymark.planning.given;

import dev.waymark.kernel.interval.Cron;
import dev.waymark.kernel.model.About;
import dev.waymark.kernel.model.AuditCall;
import dev.waymark.kernel.model.AuditDefinition;
import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Layout;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.model.Schedule;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A standalone audit. What it reads is found in its query: `select a from db.x`.
///
/// @param skip whether it is only recorded as skipped
public record GivenAudit(
        String name, String query, String cron, @Nullable String owner, boolean skip) {

    private static final Pattern READS = Pattern.compile("\\bdb\\.\\w+");

    public static GivenAudit audit(String name, String query) {
        return new GivenAudit(name, query, "@daily", null, false);
    }

    public GivenAudit cron(String given) {
        return new GivenAudit(name, query, given, owner, skip);
    }

    public GivenAudit owner(String given) {
        return new GivenAudit(name, query, cron, given, skip);
    }

    public GivenAudit skipped() {
        return new GivenAudit(name, query, cron, owner, true);
    }

    Model build() {
        return new Model(
                ModelName.of(name),
                "duckdb",
                new Kind.External(),
                new Schedule(cron, "UTC", null, null, Cron.of(cron, "UTC").unit(), false),
                new Body.Nothing(),
                Layout.in(""),
                new About(owner, null, new TreeSet<>(), new TreeMap<>(), List.of(), List.of()),
                List.of(),
                List.of(new AuditCall(name, new TreeMap<>())),
                List.of(
                        new AuditDefinition(
                                name, "duckdb", query, false, skip, new TreeMap<>(), true)),
                reads(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                "",
                "audits/" + name + ".sql");
    }

    private SortedSet<ModelName> reads() {
        SortedSet<ModelName> reads = new TreeSet<>();
        READS.matcher(query)
                .results()
                .map(MatchResult::group)
                .forEach(it -> reads.add(GivenModel.name(it)));
        return reads;
    }
}
