package dev.waymark.eventstore.verify;

import dev.waymark.projections.log.Recorded;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Whether each stream counts from 0 without a hole.
final class StreamCheck {

    private final Map<String, BitSet> sequences = new HashMap<>();

    void see(Recorded recorded) {
        sequences
                .computeIfAbsent(recorded.stream(), _ -> new BitSet())
                .set(Math.toIntExact(recorded.sequence()));
    }

    List<String> findings() {
        return sequences.entrySet().stream()
                .filter(stream -> stream.getValue().cardinality() < stream.getValue().length())
                .map(stream -> finding(stream.getKey(), stream.getValue().nextClearBit(0)))
                .sorted()
                .toList();
    }

    private static String finding(String stream, int missing) {
        return "Stream " + stream + " lacks its event " + missing + ". Restore a backup.";
    }
}
