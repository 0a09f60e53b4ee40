package dev.waymark.planning.diff;

import dev.waymark.kernel.sql.Likeness;
import java.util.List;

/// How two forms of one model differ in what determines its rows.
///
/// @param attributes labels of properties that differ, SQL left aside
/// @param statements whether statements before or after differ in more than layout
/// @param query how the queries compare; the same where there is none
public record ModelComparison(List<String> attributes, boolean statements, Likeness query) {

    static final ModelComparison EQUAL = new ModelComparison(List.of(), false, new Likeness.Same());

    /// Whether rows may differ; otherwise the difference is metadata only (semantics 2.5).
    public boolean isDataChange() {
        return !attributes.isEmpty() || statements || !(query instanceof Likeness.Same);
    }
}
