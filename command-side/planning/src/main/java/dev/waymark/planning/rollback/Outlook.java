package dev.waymark.planning.rollback;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.RollbackOutlook;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.StoredSnapshot;
import dev.waymark.planning.prospect.Prospect;
import dev.waymark.planning.prospect.Prospects;
import dev.waymark.planning.request.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a plan can say beforehand about going back behind it.
public final class Outlook {

    private Outlook() {}

    public static RollbackOutlook of(Request request, Prospects prospects) {
        Pointer today = request.existing();
        if (today == null) {
            return new RollbackOutlook(0, false, "There is nothing before it to go back to.");
        }
        List<ModelName> altered = request.isDev() ? List.of() : altered(request, today, prospects);
        return altered.isEmpty()
                ? kept(today, request.project().config().snapshotTimeToLive())
                : lost(today, altered);
    }

    private static RollbackOutlook kept(Pointer today, String timeToLive) {
        String explanation =
                "Generation %d can be pointed at again while its tables are there: they are kept"
                        + " until %s after their last use (snapshot_ttl).";
        return new RollbackOutlook(
                today.generation(),
                true,
                explanation.formatted(today.generation(), spoken(timeToLive)));
    }

    private static RollbackOutlook lost(Pointer today, List<ModelName> altered) {
        return new RollbackOutlook(
                today.generation(),
                false,
                "Generation %d cannot be pointed at again, because forward-only changes alter tables in place: %s. Going back takes a new plan with the old text."
                        .formatted(today.generation(), altered));
    }

    private static String spoken(String timeToLive) {
        return timeToLive.startsWith("in ") ? timeToLive.substring(3) : timeToLive;
    }

    /// Models whose present snapshot will not be restorable: its table stays in use under rules
    /// that it does not know (semantics 8.6).
    private static List<ModelName> altered(Request request, Pointer today, Prospects prospects) {
        return today.entries().values().stream()
                .filter(entry -> isAltered(request, entry, prospects))
                .map(entry -> entry.snapshot().name())
                .toList();
    }

    private static boolean isAltered(Request request, Entry entry, Prospects prospects) {
        StoredSnapshot old = request.prior().snapshots().get(entry.snapshot());
        Prospect present = prospects.get(entry.snapshot().name());
        return old != null && isAltered(old.snapshot(), present);
    }

    private static boolean isAltered(Snapshot old, @Nullable Prospect present) {
        return present != null
                && !present.id().equals(old.id())
                && present.snapshot().version().equals(old.version())
                && present.snapshot().forwardOnly() != old.forwardOnly()
                && !present.model().kind().isSymbolic();
    }
}
