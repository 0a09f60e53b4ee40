package dev.waymark.projections.log;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The opening through which projections see the log. Reads in the transaction of the calling
/// thread when there is one.
public interface LogReader {

    /// Events that a reader at this token has not seen.
    ///
    /// @param token null for the beginning
    /// @param limit how many at most
    List<Recorded> after(@Nullable LogToken token, int limit);

    /// Whether there is any such event.
    default boolean hasAfter(@Nullable LogToken token) {
        return !after(token, 1).isEmpty();
    }

    /// One event.
    ///
    /// @param position of an event that is there
    default Recorded at(long position) {
        return after(new LogToken(position - 1, new TreeSet<>()), 1).getFirst();
    }
}
