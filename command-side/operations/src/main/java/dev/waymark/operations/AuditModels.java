package dev.waymark.operations;

import dev.waymark.applying.Auditor;
import dev.waymark.applying.Auditor.Finding;
import dev.waymark.applying.query.Tables;
import dev.waymark.applying.query.Unrunnable;
import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.TimeExpression;
import dev.waymark.kernel.message.Answers;
import dev.waymark.kernel.message.Query.SnapshotsOf;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.planning.Planner;
import dev.waymark.project.Project;
import dev.waymark.project.ProjectReading;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// `audit`: looks at data that is there with the audits of the project's models, as they stand in
/// the files. Changes nothing (semantics 1.13).
public final class AuditModels {

    private final ReadProject project;
    private final Planner planner;
    private final Answers answers;
    private final Auditor auditor;
    private final Sql sql;

    public AuditModels(
            ReadProject project, Planner planner, Answers answers, Auditor auditor, Sql sql) {
        this.project = project;
        this.planner = planner;
        this.answers = answers;
        this.auditor = auditor;
        this.sql = sql;
    }

    /// What came of auditing.
    public sealed interface Audited {

        /// @param unplanned models whose present form no plan has deployed anywhere, so that there
        ///   is nothing to look at
        record Findings(List<Finding> findings, List<ModelName> unplanned) implements Audited {

            /// Whether no audit found rows, blocking or not.
            public boolean isGood() {
                return findings.stream().noneMatch(finding -> finding.outcome().isFailed());
            }
        }

        record NoSuchModel(String name, List<String> known) implements Audited {}

        /// The files have errors.
        record Unreadable(List<Diagnostic> diagnostics) implements Audited {}

        /// The request cannot be met.
        record Impossible(String message) implements Audited {}
    }

    /// @param models as people write them; none for all
    /// @param start first moment to look at; null for the beginning
    /// @param end last moment to look at, a date included whole; null for now
    public Audited audit(
            List<String> models, @Nullable String start, @Nullable String end, Instant now) {
        ProjectReading reading = project.read();
        Project read = reading.project();
        if (read == null) {
            return new Audited.Unreadable(reading.diagnostics());
        }
        List<ModelName> named = models.stream().map(name -> name(name, read)).toList();
        for (int i = 0; i < named.size(); i++) {
            if (!read.models().containsKey(named.get(i))) {
                return noSuch(models.get(i), read);
            }
        }
        try {
            return audit(read, Set.copyOf(named), range(start, end, now), now);
        } catch (IllegalArgumentException | Unrunnable problem) {
            return new Audited.Impossible(Objects.toString(problem.getMessage(), "unclear"));
        }
    }

    private ModelName name(String written, Project read) {
        return sql.normalise(written, read.config().dialect(), read.defaultCatalog());
    }

    private static Audited noSuch(String name, Project read) {
        return new Audited.NoSuchModel(
                name,
                read.models().keySet().stream()
                        .map(known -> known.display(read.defaultCatalog()))
                        .toList());
    }

    private static Interval range(@Nullable String start, @Nullable String end, Instant now) {
        Instant first = start == null ? Instant.EPOCH : TimeExpression.parse(start, now).at();
        Instant last = end == null ? now : TimeExpression.parse(end, now).exclusiveEnd();
        if (!first.isBefore(last)) {
            throw new IllegalArgumentException("The range to audit ends before it begins.");
        }
        return new Interval(first, last);
    }

    private Audited audit(Project read, Set<ModelName> named, Interval range, Instant now) {
        SortedSet<SnapshotId> present = new TreeSet<>();
        planner.fingerprints(read)
                .forEach((model, print) -> present.add(new SnapshotId(model, print.identifier())));
        Tables tables = new Tables(stored(present), Set.of());
        List<ModelName> asked =
                present.stream()
                        .map(SnapshotId::name)
                        .filter(name -> named.isEmpty() || named.contains(name))
                        .toList();
        return new Audited.Findings(
                asked.stream()
                        .flatMap(name -> tables.snapshot(name).stream())
                        .flatMap(one -> auditor.audit(one, tables, range, now).stream())
                        .toList(),
                asked.stream().filter(name -> tables.snapshot(name).isEmpty()).toList());
    }

    private SortedMap<ModelName, Snapshot> stored(SortedSet<SnapshotId> ids) {
        SortedMap<ModelName, Snapshot> stored = new TreeMap<>();
        answers.ask(new SnapshotsOf(ids))
                .forEach(one -> stored.put(one.snapshot().name(), one.snapshot()));
        return stored;
    }
}
