package dev.waymark.planning.change;

import dev.waymark.kernel.model.Model;
import dev.waymark.planning.column.ColumnLookup;
import dev.waymark.planning.column.ModelTexts;
import dev.waymark.rendering.Rendering;

/// How the statements of a model read in a diff.
@FunctionalInterface
public interface Wording {

    Wording AS_WRITTEN = (_, text) -> text;

    /// @param text one of the model's statements, or its query
    String of(Model model, String text);

    /// With macros expanded; as written where that cannot be done.
    static Wording rendered(ModelTexts texts, ColumnLookup columns) {
        return (model, text) ->
                texts.render(model, text, columns) instanceof Rendering.Rendered rendered
                        ? rendered.text()
                        : text;
    }
}
