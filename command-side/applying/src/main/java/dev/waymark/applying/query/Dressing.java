package dev.waymark.applying.query;

import dev.waymark.kernel.model.About;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.rendering.RuntimeStage;
import dev.waymark.rendering.Window;
import dev.waymark.warehouse.Dress;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the tables and views of models carry besides columns and rows.
public final class Dressing {

    private static final Set<String> NOTHING = Set.of("null", "none");

    private Dressing() {}

    /// Of a physical table or view, of previews too.
    ///
    /// @param window that macros in properties see
    public static Dress table(
            Snapshot snapshot, ModelText text, Tables tables, RuntimeStage stage, Window window) {
        Model model = snapshot.model();
        SortedMap<String, String> properties = new TreeMap<>();
        model.layout()
                .physicalProperties()
                .forEach((name, written) -> {
                    String said = text.property(written, snapshot, tables, stage, window);
                    if (!NOTHING.contains(said.toLowerCase(Locale.ROOT))) {
                        properties.put(
                                name.toLowerCase(Locale.ROOT), Plain.text(said, model.dialect()));
                    }
                });
        return described(model).having(properties).granting(Grants.of(model, "physical"));
    }

    /// Of the view that users query. Those of prod are described, and no others (semantics 7.6).
    public static Dress view(Snapshot snapshot, boolean prod) {
        Model model = snapshot.model();
        Dress described = prod ? described(model) : Dress.PLAIN;
        return described.granting(Grants.of(model, "virtual"));
    }

    private static Dress described(Model model) {
        About about = model.about();
        return Dress.described(about.description(), about.columnDescriptions());
    }
}
