package dev.waymark.kernel.run;

/// How somebody wants a run to end before its work does. Either way running batches end first,
/// finished ones stay, and it can be resumed.
public enum StopWish {
    /// For a while: it is meant to go on.
    PAUSE,
    /// For good, unless somebody thinks better of it.
    CANCEL;

    /// Why the run stopped, once it did.
    ///
    /// @param by user id of whoever wished it
    public StopCause granted(String by) {
        return switch (this) {
            case PAUSE -> new StopCause.Paused(by);
            case CANCEL -> new StopCause.Cancelled(by);
        };
    }
}
