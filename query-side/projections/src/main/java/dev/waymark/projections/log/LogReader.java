package dev.waymark.projections.log;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The opening through which projections see the log. Reads in the transaction of the calling
/// thread when there is one.
public interface LogReader {

    /// Events that a reader at this token has not seen.
    ///
    /// @param token null for the beginning
    /// @param limit how many at most
    List<Recorded> after(@Nullable LogToken token, int limit);
}
