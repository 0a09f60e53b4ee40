package dev.waymark.cli.view;

import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.environment.Cause;
import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.plan.Backfill;
import dev.waymark.kernel.plan.Change;
import dev.waymark.kernel.plan.Estimate;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.PlanReview;
import dev.waymark.kernel.plan.Switchover;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A plan as people review it.
public final class PlanView {

    private static final int SOME_RANGES = 3;

    private final Set<Part> parts;
    private final Paint paint;

    public PlanView(Set<Part> parts, Paint paint) {
        this.parts = Set.copyOf(parts);
        this.paint = paint;
    }

    /// What not everybody wants to read.
    public enum Part {
        /// Differences of definitions.
        DIFFS,
        /// The stages that applying goes through.
        STAGES,
        /// Every range, however many there are.
        ALL_RANGES,
        /// What to type next.
        NEXT
    }

    public String text(PlanReview review, Estimate estimate) {
        Plan plan = review.document();
        Names names = names(plan);
        return Stream.of(
                        heading(review),
                        new ChangesView(names, parts.contains(Part.DIFFS), plan.cause(), paint)
                                .text(plan.changes()),
                        backfills(plan, names),
                        views(plan),
                        lags(plan, names),
                        warnings(plan),
                        parts.contains(Part.STAGES)
                                ? new StagesView(plan, names, parts.contains(Part.ALL_RANGES))
                                        .text()
                                : "",
                        sum(plan)
                                + new EstimateView(estimate).sum()
                                + promotion(plan)
                                + rollback(plan),
                        new ReviewView().text(review),
                        parts.contains(Part.NEXT) ? new ReviewView().next(review) : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String heading(PlanReview review) {
        Plan plan = review.document();
        long generation = plan.basis().generation();
        String title =
                switch (plan.cause()) {
                    case Cause.Promotion _ ->
                            plan.newEnvironment()
                                    ? "New environment `%s`%s"
                                            .formatted(
                                                    plan.environment(),
                                                    plan.createFrom() == null
                                                            ? ""
                                                            : " from `" + plan.createFrom() + "`")
                                    : "Differences from the `%s` environment"
                                            .formatted(plan.environment());
                    case Cause.Rollback back ->
                            "Roll `%s` back to what generation %d held"
                                    .formatted(plan.environment(), back.toGeneration());
                    case Cause.Cadence _ ->
                            "Run of what is due in `%s`".formatted(plan.environment());
                };
        return """
        Plan %s   %s
        Basis:      %s at generation %d, log position %d
        Digest:     %s
        By:         %s, %s UTC
        """
                .formatted(
                        review.id(),
                        title,
                        plan.environment(),
                        generation,
                        plan.basis().logPosition(),
                        review.digest(),
                        review.author(),
                        Moments.show(review.proposedAt()));
    }

    private String backfills(Plan plan, Names names) {
        if (plan.backfills().isEmpty()) {
            return "";
        }
        Grid grid = new Grid("Backfill", "ranges (UTC)", "intervals", "");
        for (Backfill backfill : plan.backfills()) {
            grid.line(
                    "  " + names.show(backfill.snapshot().name()),
                    Moments.show(
                            backfill.missing(),
                            parts.contains(Part.ALL_RANGES) ? Integer.MAX_VALUE : SOME_RANGES),
                    work(backfill),
                    note(plan, backfill));
        }
        return grid.text();
    }

    private static String work(Backfill backfill) {
        return switch (backfill.whole()) {
            case null -> String.valueOf(backfill.intervals());
            case SEED -> "insert seed file";
            case TABLE -> "full refresh";
            case VIEW -> "recreate view";
        };
    }

    private static String note(Plan plan, Backfill backfill) {
        return Stream.of(
                        plan.emptyBackfill() ? "recorded, not computed" : "",
                        plan.options().skipBackfill() ? "missing, skipped" : "",
                        backfill.dev() ? "preview" : "",
                        backfill.recomputed().isEmpty() ? "" : "computed again",
                        backfill.batchSize() == null ? "" : "in batches of " + backfill.batchSize())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String views(Plan plan) {
        if (!(plan.cause() instanceof Cause.Rollback)) {
            return "";
        }
        Grid grid = new Grid("View", "reads after the switch");
        plan.pointer().set().stream()
                .filter(Entry::hasView)
                .forEach(entry -> grid.line("  " + entry.view(), String.valueOf(entry.table())));
        plan.demoted().forEach(demotion -> grid.line("  " + demotion.view(), "is dropped"));
        return grid.text();
    }

    private static String lags(Plan plan, Names names) {
        if (plan.lags().isEmpty()) {
            return "";
        }
        Grid grid = new Grid("Behind", "lacks (UTC)");
        plan.lags()
                .forEach(lag ->
                        grid.line("  " + names.show(lag.model()), Moments.show(lag.missing())));
        return grid.text() + "  Add --catch-up to compute it." + System.lineSeparator();
    }

    private static String warnings(Plan plan) {
        return plan.warnings().stream().map(PlanView::warning).collect(Collectors.joining());
    }

    private static String warning(Diagnostic warning) {
        String place = warning.at() == null ? "" : warning.at() + ": ";
        return "! "
                + place
                + warning.summary()
                + System.lineSeparator()
                + (warning.mend().isEmpty() ? "" : "  " + warning.mend() + System.lineSeparator());
    }

    private static String sum(Plan plan) {
        long intervals =
                plan.work().stream()
                        .filter(backfill -> backfill.whole() == null)
                        .mapToLong(Backfill::intervals)
                        .sum();
        return "Plan:       %d added, %d removed, %d direct, %d indirect, %d metadata; %s to compute, %s.%n"
                .formatted(
                        count(plan, Change.Added.class),
                        count(plan, Change.Removed.class),
                        count(plan, Change.DirectlyModified.class),
                        count(plan, Change.IndirectlyModified.class),
                        count(plan, Change.MetadataUpdated.class),
                        Amount.of(plan.work().size(), "model"),
                        Amount.of(intervals, "interval"));
    }

    private static String promotion(Plan plan) {
        Switchover views = plan.switchover();
        return views == null ? "" : "Promotion:  " + views.readers() + System.lineSeparator();
    }

    private static String rollback(Plan plan) {
        return "Rollback:   " + plan.rollback().explanation() + System.lineSeparator();
    }

    private static long count(Plan plan, Class<? extends Change> type) {
        return plan.changes().stream().filter(type::isInstance).count();
    }

    private static Names names(Plan plan) {
        return Names.of(
                Stream.concat(
                                plan.changes().stream().map(Change::model),
                                plan.backfills().stream()
                                        .map(backfill -> backfill.snapshot().name()))
                        .toList());
    }
}
