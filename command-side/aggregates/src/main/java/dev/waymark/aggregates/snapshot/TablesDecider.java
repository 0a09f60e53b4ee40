package dev.waymark.aggregates.snapshot;

import dev.waymark.aggregates.decision.Holdings;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.message.SnapshotCommand.RecordTables;
import dev.waymark.kernel.message.SnapshotCommand.RecordTables.Made;
import dev.waymark.kernel.message.SnapshotEvent;
import dev.waymark.kernel.message.SnapshotEvent.PhysicalTableCreated;
import dev.waymark.kernel.snapshot.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Decides which of many tables were not known to be there.
public final class TablesDecider {

    private TablesDecider() {}

    /// @param held what is there of their versions
    /// @throws Refused when one of the versions was never pushed
    public static List<SnapshotEvent> decide(RecordTables command, Holdings held) {
        List<SnapshotEvent> events = new ArrayList<>(command.tables().size());
        Set<TableName> known = new HashSet<>();
        for (Made made : command.tables()) {
            requirePushed(made, held);
            if (!held.version(made.version()).tables().contains(made.table())
                    && known.add(made.table())) {
                events.add(
                        new PhysicalTableCreated(
                                made.version(), made.devVersion(), made.table(), command.run()));
            }
        }
        return events;
    }

    private static void requirePushed(Made made, Holdings held) {
        if (!held.versions().containsKey(made.version())) {
            throw new Refused(new Refusal.NoSuchVersion(made.version()));
        }
    }
}
