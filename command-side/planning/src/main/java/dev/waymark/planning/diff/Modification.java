package dev.waymark.planning.diff;

/// How a model of the plan differs from what the environment has (semantics 2.5, 3.3).
public enum Modification {
    /// The same fingerprint.
    NONE,
    /// The environment has no model of this name.
    ADDED,
    /// The model itself computes something else.
    DIRECT,
    /// Only what it reads computes something else.
    INDIRECT,
    /// Nothing that touches rows.
    METADATA;

    /// Modified, but not by itself.
    public boolean isBelow() {
        return this == INDIRECT || this == METADATA;
    }
}
