package dev.waymark.projections.store;

import dev.waymark.projections.log.Recorded;

/// How events change the tables behind one question. Sees nothing but the events before: no clock,
/// no outside, no side effect, so that a rebuild gives the same tables.
public interface Fold {

    void apply(Recorded recorded, Tables tables);
}
