package dev.waymark.projections.store;

import java.util.Locale;

/// One of the two sets of tables: one is asked, the other is where they are built anew.
public enum Side {
    A,
    B;

    public Side other() {
        return this == A ? B : A;
    }

    /// A table of this side by its short name.
    String table(String name) {
        return "answer_" + name + "_" + name().toLowerCase(Locale.ROOT);
    }
}
