package dev.waymark.planning.change;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.Patch;
import dev.waymark.kernel.model.Model;
import java.util.List;

/// The unified diff of two forms of a model.
public final class DefinitionDiff {

    private static final int CONTEXT_LINES = 3;

    private DefinitionDiff() {}

    /// Of two forms as they are written.
    public static String of(Model before, Model after) {
        return of(before, after, Wording.AS_WRITTEN);
    }

    /// @return empty when both read the same
    static String of(Model before, Model after, Wording wording) {
        List<String> old = DefinitionText.lines(before, wording);
        List<String> present = DefinitionText.lines(after, wording);
        Patch<String> patch = DiffUtils.diff(old, present);
        String name = after.name().value();
        return String.join(
                "\n", UnifiedDiffUtils.generateUnifiedDiff(name, name, old, patch, CONTEXT_LINES));
    }
}
