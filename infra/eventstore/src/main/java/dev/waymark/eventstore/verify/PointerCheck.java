package dev.waymark.eventstore.verify;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.message.Digests;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentDropped;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentPointed;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.projections.log.Recorded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Whether the changes of each environment add up to what its events say that it holds.
final class PointerCheck {

    private final Map<EnvironmentName, SortedMap<ModelName, Entry>> held = new HashMap<>();
    private final List<String> findings = new ArrayList<>();

    void see(Recorded recorded) {
        if (recorded.event() instanceof EnvironmentPointed pointed) {
            add(pointed);
        } else if (recorded.event() instanceof EnvironmentDropped dropped) {
            held.remove(dropped.environment());
        }
    }

    private void add(EnvironmentPointed event) {
        SortedMap<ModelName, Entry> before =
                held.getOrDefault(event.environment(), new TreeMap<>());
        SortedMap<ModelName, Entry> after = event.delta().applyTo(before);
        held.put(event.environment(), after);
        if (!Digests.ofEntries(after.values()).equals(event.entriesDigest())) {
            findings.add(
                    "Generation %d of %s does not add up to its digest. Restore a backup."
                            .formatted(event.generation(), event.environment()));
        }
    }

    List<String> findings() {
        return findings;
    }
}
