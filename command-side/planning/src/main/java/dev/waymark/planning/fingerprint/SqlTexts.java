package dev.waymark.planning.fingerprint;

import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.model.Model;
import java.util.List;

/// The raw texts of a model's statements and query.
///
/// @param before statements run before each batch
/// @param after statements run after each batch
/// @param onVirtualUpdate statements run after the view was pointed
/// @param query the query alone, or nothing
public record SqlTexts(
        List<String> before, List<String> after, List<String> onVirtualUpdate, List<String> query) {

    public static SqlTexts of(Model model) {
        return switch (model.body()) {
            case Body.Query q ->
                    new SqlTexts(q.before(), q.after(), q.onVirtualUpdate(), List.of(q.text()));
            case Body.SeedRows s ->
                    new SqlTexts(s.before(), s.after(), s.onVirtualUpdate(), List.of());
            case Body.Nothing _, Body.Python _ ->
                    new SqlTexts(List.of(), List.of(), List.of(), List.of());
        };
    }
}
