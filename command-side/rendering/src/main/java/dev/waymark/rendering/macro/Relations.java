package dev.waymark.rendering.macro;

import dev.waymark.kernel.model.Column;
import dev.waymark.rendering.RuntimeStage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What macros do about relations whose columns they need.
final class Relations {

    /// Stands for the columns of a relation while a project is being read and they are not known
    /// yet, so that the relation is still found in the text.
    private static final List<Column> WHILE_LOADING =
            List.of(new Column("__schema_unavailable_at_load__", null));

    private Relations() {}

    static @Nullable List<Column> columns(Call call, String relation) {
        List<Column> known = call.columns(relation);
        return known == null && call.stage() == RuntimeStage.LOADING ? WHILE_LOADING : known;
    }

    static List<String> refuseUnknown(Call call, String relation) {
        return call.refuse(
                "Schema for model '" + relation + "' can't be statically determined.",
                "Declare its columns, in the model or in external_models.yaml.");
    }
}
