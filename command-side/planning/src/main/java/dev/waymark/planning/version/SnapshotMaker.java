package dev.waymark.planning.version;

import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.snapshot.Category;
import dev.waymark.kernel.snapshot.Fingerprint;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.Snapshot.PreviousVersion;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.planning.categorise.Decision;
import dev.waymark.planning.diff.Node;
import dev.waymark.planning.fingerprint.DataContent;
import dev.waymark.planning.naming.TableNames;
import dev.waymark.planning.request.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes the snapshot of a decided model: version, dev version, tables, history (semantics 2.7).
public final class SnapshotMaker {

    private static final int REMEMBERED_VERSIONS = 10;

    private final TableNames tables;
    private final String timeToLive;
    private final boolean forwardOnlyPlan;
    private final @Nullable Instant effectiveFrom;

    public SnapshotMaker(Request request) {
        this.tables = new TableNames(request.project().config().physicalTableNaming());
        this.timeToLive = request.project().config().snapshotTimeToLive();
        this.forwardOnlyPlan = request.forwardOnly();
        this.effectiveFrom = request.effectiveFrom() == null ? null : request.effectiveFrom().at();
    }

    /// @param category of the decision
    public Snapshot make(Node node, Decision decision, Category category) {
        Snapshot old = node.isModified() ? node.old() : null;
        boolean keeps = decision.forwardOnly() || category.keepsVersion();
        Snapshot kept = keeps ? old : null;
        String version = version(node, kept, old == null);
        DevTable dev = devTable(node, kept, category);
        return new Snapshot(
                node.fingerprint(),
                node.model(),
                node.parents(),
                category,
                decision.forwardOnly(),
                version,
                dev.version,
                table(node.model(), version, kept),
                dev.table,
                old == null ? List.of() : history(old),
                effectiveFrom(node.model()),
                timeToLive);
    }

    private record DevTable(String version, TableName table) {}

    /// Where nothing of the rows changes, previews share a table as well; otherwise a preview lies
    /// beside the table that the change keeps, also when the schema was renamed since.
    private DevTable devTable(Node node, @Nullable Snapshot kept, Category category) {
        Model model = node.model();
        String version = node.fingerprint().version();
        TableName own = tables.dev(model, version);
        if (kept == null || model.kind() instanceof Kind.External) {
            return new DevTable(version, own);
        }
        return category.keepsVersion() && model.kind().isMaterialized()
                ? new DevTable(kept.devVersion(), kept.devTable())
                : new DevTable(
                        version,
                        new TableName(kept.table().catalog(), kept.table().schema(), own.table()));
    }

    private static String version(Node node, @Nullable Snapshot kept, boolean first) {
        Model model = node.model();
        String pinned = model.layout().physicalVersion();
        if (pinned != null) {
            return pinned;
        }
        if (kept != null) {
            return kept.version();
        }
        return first && model.kind().isForwardOnly()
                ? Fingerprint.hash(DataContent.lasting(model))
                : node.fingerprint().version();
    }

    private TableName table(Model model, String version, @Nullable Snapshot kept) {
        return kept != null && kept.version().equals(version)
                ? kept.table()
                : tables.versioned(model, version);
    }

    private static List<PreviousVersion> history(Snapshot old) {
        List<PreviousVersion> all = new ArrayList<>(old.previous());
        all.add(
                new PreviousVersion(
                        old.fingerprint(), old.version(), old.devVersion(), old.category()));
        return List.copyOf(all.subList(Math.max(0, all.size() - REMEMBERED_VERSIONS), all.size()));
    }

    /// Only a forward-only plan has one, and only for models that can be computed again from a
    /// moment on (semantics 3.9).
    private @Nullable Instant effectiveFrom(Model model) {
        Kind kind = model.kind();
        boolean possible =
                forwardOnlyPlan
                        && model.isEvaluatable()
                        && !kind.isRestatementDisabled()
                        && !(kind.isFullHistoryRestatementOnly() && kind.isIncremental());
        return possible ? effectiveFrom : null;
    }
}
