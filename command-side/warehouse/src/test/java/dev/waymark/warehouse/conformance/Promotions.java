package dev.waymark.warehouse.conformance;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.Dress;
import dev.waymark.warehouse.Promotion;
import java.util.List;

/// Promotions to do.
public final class Promotions {

    public static final EnvironmentName PROD = EnvironmentName.PROD;

    private Promotions() {}

    /// Its fence equals its generation.
    public static Promotion of(long generation, List<Promotion.View> views) {
        return fenced(generation, generation, views);
    }

    public static Promotion fenced(long generation, long fence, List<Promotion.View> views) {
        return new Promotion(PROD, generation, fence, views, List.of(), List.of());
    }

    public static Promotion dropping(Promotion promotion, TableName... views) {
        return new Promotion(
                promotion.environment(),
                promotion.generation(),
                promotion.fence(),
                promotion.views(),
                List.of(views),
                promotion.after());
    }

    public static Promotion after(Promotion promotion, String... statements) {
        return new Promotion(
                promotion.environment(),
                promotion.generation(),
                promotion.fence(),
                promotion.views(),
                promotion.drop(),
                List.of(statements));
    }

    public static Promotion.View view(TableName view, TableName table) {
        return new Promotion.View(view, table, Dress.PLAIN);
    }
}
