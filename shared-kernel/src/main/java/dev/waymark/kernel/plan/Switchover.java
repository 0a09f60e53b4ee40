package dev.waymark.kernel.plan;

import dev.waymark.kernel.environment.PromotionMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How views move from one generation to the next when a plan is applied.
///
/// @param steps in the order in which it goes, each for itself
/// @param readers what a reader may see meanwhile: one sentence for people, or one more for each
///   step where there are several
public record Switchover(List<Step> steps, String readers) {

    /// What happens at one gateway.
    ///
    /// @param gateway lower-case name
    /// @param views how many are pointed or dropped there
    /// @param mode how atomic that is; null when the gateway could not be asked
    public record Step(String gateway, int views, @Nullable PromotionMode mode) {}
}
