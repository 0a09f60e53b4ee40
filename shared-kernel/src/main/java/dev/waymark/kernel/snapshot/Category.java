package dev.waymark.kernel.snapshot;

/// What a change means for the table and the children (semantics 3.4), in order of severity.
/// Forward-only is a flag beside it.
public enum Category {
    /// New table, full backfill; children that read it are computed again.
    BREAKING,
    /// New table for this model only; children keep theirs.
    NON_BREAKING,
    /// A child of a breaking change: new table, full backfill.
    INDIRECT_BREAKING,
    /// A child of a non-breaking change: keeps its table and intervals.
    INDIRECT_NON_BREAKING,
    /// Nothing about the rows changed: keeps its table and intervals.
    METADATA;

    /// Keeps the table of the previous version, whatever the fingerprint says.
    public boolean keepsVersion() {
        return this == INDIRECT_NON_BREAKING || this == METADATA;
    }
}
