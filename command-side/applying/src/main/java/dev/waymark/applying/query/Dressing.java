package dev.waymark.applying.query;

import dev.waymark.kernel.model.About;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.warehouse.Dress;

/// What the tables and views of models carry besides columns and rows.
public final class Dressing {

    private Dressing() {}

    /// Of a physical table or view, of previews too.
    public static Dress table(Snapshot snapshot) {
        About about = snapshot.model().about();
        return new Dress(about.description(), about.columnDescriptions());
    }

    /// Of the view that users query. Only those of prod are described (semantics 7.6).
    public static Dress view(Snapshot snapshot, boolean prod) {
        return prod ? table(snapshot) : Dress.PLAIN;
    }
}
