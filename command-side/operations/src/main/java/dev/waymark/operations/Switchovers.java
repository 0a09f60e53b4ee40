package dev.waymark.operations;

import dev.waymark.applying.PromotionOrder;
import dev.waymark.applying.Warehouses;
import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.PromotionMode;
import dev.waymark.kernel.message.Answers;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.Switchover;
import dev.waymark.kernel.plan.Switchover.Step;
import dev.waymark.kernel.snapshot.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds out how the views of a plan will move, and says it.
final class Switchovers {

    private final Warehouses warehouses;
    private final PromotionOrder order;

    Switchovers(Warehouses warehouses, Answers answers) {
        this.warehouses = warehouses;
        this.order = new PromotionOrder(warehouses, answers);
    }

    /// The plan with that in it.
    Plan in(Plan plan) {
        return plan.stages().isEmpty() ? plan : of(plan).map(plan::moving).orElse(plan);
    }

    /// Empty when no view moves.
    Optional<Switchover> of(Plan plan) {
        List<Step> steps = new ArrayList<>();
        for (String place : order.of(plan)) {
            SortedSet<TableName> views = views(plan, place);
            if (!views.isEmpty()) {
                steps.add(step(place, views));
            }
        }
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(new Switchover(List.copyOf(steps), readers(steps)));
    }

    private Step step(String place, SortedSet<TableName> views) {
        return new Step(place, views.size(), warehouses.promotionMode(place, views).orElse(null));
    }

    private SortedSet<TableName> views(Plan plan, String place) {
        SortedSet<TableName> views = new TreeSet<>();
        plan.pointer().set().stream()
                .filter(entry -> entry.hasView() && order.place(entry).equals(place))
                .map(Entry::view)
                .filter(Objects::nonNull)
                .forEach(views::add);
        plan.demoted().stream()
                .filter(demotion -> warehouses.showing(demotion.gateway()).equals(place))
                .forEach(demotion -> views.add(demotion.view()));
        return views;
    }

    private static String readers(List<Step> steps) {
        if (steps.size() == 1) {
            return "Views move " + way(steps.getFirst().mode());
        }
        String places = steps.stream().map(Step::gateway).collect(Collectors.joining(", then at "));
        return "Views move at %s, which is not one transaction: in between, readers of both see new ones here and old ones there."
                        .formatted(places)
                + steps.stream()
                        .map(step -> " At " + step.gateway() + " they move " + way(step.mode()))
                        .collect(Collectors.joining());
    }

    private static String way(@Nullable PromotionMode mode) {
        return switch (mode) {
            case null -> "in a way that is known once the gateway can be reached.";
            case TRANSACTION ->
                    "in one transaction: readers see all of the old ones or all of the new ones.";
            case SCHEMA_SWAP ->
                    "in one transaction, made beforehand in a schema beside: readers see all of the old ones or all of the new ones.";
            case CATALOG_COMMIT ->
                    "in one commit of the catalog: a query that begins at that instant may see some of both.";
            case RESUMABLE ->
                    "one after the other: readers may see some of the old ones beside some of the new ones.";
        };
    }
}
