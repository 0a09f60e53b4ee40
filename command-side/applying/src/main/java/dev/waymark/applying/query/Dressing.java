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
        return Dress.described(about.description(), about.columnDescriptions())
                .granting(Grants.of(snapshot.model(), "physical"));
    }

    /// Of the view that users query. Those of prod are described, and no others (semantics 7.6).
    public static Dress view(Snapshot snapshot, boolean prod) {
        About about = snapshot.model().about();
        Dress described =
                prod
                        ? Dress.described(about.description(), about.columnDescriptions())
                        : Dress.PLAIN;
        return described.granting(Grants.of(snapshot.model(), "virtual"));
    }
}
