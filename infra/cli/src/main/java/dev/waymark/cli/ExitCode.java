package dev.waymark.cli;

/// What the shell learns. A published contract.
public final class ExitCode {

    public static final int DONE = 0;
    public static final int FAILED = 1;

    /// Only with `--detailed-exitcode`.
    public static final int CHANGES = 2;

    public static final int APPROVAL_NEEDED = 3;
    public static final int REFUSED = 4;
    public static final int PARTIAL = 5;
    public static final int ABORTED = 6;
    public static final int USAGE = 64;
    public static final int CANCELLED = 130;

    private ExitCode() {}
}
