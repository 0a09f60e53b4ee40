package dev.waymark.planning.rendered;

import dev.waymark.kernel.model.Model;
import dev.waymark.rendering.MacroScope;
import dev.waymark.rendering.Renderer;
import dev.waymark.rendering.Rendering;
import dev.waymark.rendering.RuntimeStage;
import dev.waymark.rendering.Scopes;
import dev.waymark.rendering.Window;
import java.util.Map;

/// Expands a model's texts as at loading time, so that two forms of it can be compared.
public final class ModelTexts {

    private final Renderer renderer;
    private final Map<String, String> locals;

    /// @param locals replacement SQL by lower-case name, the same for every model
    public ModelTexts(Renderer renderer, Map<String, String> locals) {
        this.renderer = renderer;
        this.locals = Map.copyOf(locals);
    }

    public Rendering render(Model model, String text) {
        MacroScope scope = Scopes.of(model, RuntimeStage.LOADING, Window.EPOCH, locals);
        return renderer.render(text, scope);
    }
}
