package dev.waymark.projections;

import dev.waymark.kernel.message.Event;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.projections.log.LogReader;
import dev.waymark.projections.log.LogToken;
import dev.waymark.projections.log.Recorded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A log in memory, whose transactions may commit in another order than they took their positions.
final class MemoryLog implements LogReader {

    private final List<Recorded> committed = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private long taken;

    /// Takes a position; nobody sees the event before it is committed.
    synchronized Recorded take(String stream, Event event, Provenance by) {
        long sequence = sequences.merge(stream, 0L, (old, _) -> old + 1);
        taken++;
        LogToken none = new LogToken(0, new TreeSet<>());
        return new Recorded(taken, event, by, stream, sequence, by.at(), none);
    }

    synchronized void commit(Recorded recorded) {
        committed.add(recorded);
        committed.sort(Comparator.comparingLong(Recorded::position));
    }

    void add(String stream, Event event, Provenance by) {
        commit(take(stream, event, by));
    }

    @Override
    public synchronized List<Recorded> after(@Nullable LogToken token, int limit) {
        LogToken at = token == null ? new LogToken(0, new TreeSet<>()) : token;
        List<Recorded> unseen = new ArrayList<>();
        for (Recorded next : committed) {
            boolean isNew = next.position() > at.index() || at.gaps().contains(next.position());
            if (isNew && unseen.size() < limit) {
                at = after(at, next.position());
                unseen.add(
                        new Recorded(
                                next.position(),
                                next.event(),
                                next.by(),
                                next.stream(),
                                next.sequence(),
                                next.writtenAt(),
                                at));
            }
        }
        return unseen;
    }

    private static LogToken after(LogToken token, long position) {
        SortedSet<Long> gaps = new TreeSet<>(token.gaps());
        gaps.remove(position);
        for (long gap = token.index() + 1; gap < position; gap++) {
            gaps.add(gap);
        }
        return new LogToken(Math.max(token.index(), position), gaps);
    }
}
