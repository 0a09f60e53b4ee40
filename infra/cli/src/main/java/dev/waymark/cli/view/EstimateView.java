package dev.waymark.cli.view;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Estimate;
import dev.waymark.kernel.plan.Estimate.Expected;
import dev.waymark.kernel.plan.Estimate.Reused;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What applying a plan will probably take.
public final class EstimateView {

    private static final int SOME = 3;

    private final Estimate estimate;
    private final Names names;

    public EstimateView(Estimate estimate) {
        this.estimate = estimate;
        this.names =
                Names.of(
                        Stream.concat(
                                        estimate.models().stream().map(it -> it.snapshot().name()),
                                        estimate.reused().stream().map(it -> it.snapshot().name()))
                                .toList());
    }

    /// Model by model, and in all.
    public String text() {
        if (estimate.models().isEmpty()) {
            return "Estimate:   nothing to compute" + System.lineSeparator() + reuse();
        }
        Grid grid = new Grid("Model", "batches", "rows", "computing", "judged by");
        estimate.models().forEach(it -> line(grid, it));
        return grid.text() + sum();
    }

    private void line(Grid grid, Expected expected) {
        grid.line(
                names.show(expected.snapshot().name()) + (expected.dev() ? " (preview)" : ""),
                expected.batches(),
                Objects.requireNonNullElse(expected.rows(), "unknown"),
                expected.takes() == null ? "unknown" : Moments.show(expected.takes()),
                expected.isUnknown()
                        ? "never ran"
                        : Amount.of(expected.judgedBy(), "batch", "batches"));
    }

    /// In all; empty when there is neither work nor reuse.
    public String sum() {
        return (estimate.models().isEmpty()
                        ? ""
                        : "Estimate:   " + amounts() + System.lineSeparator())
                + reuse();
    }

    private String amounts() {
        List<ModelName> unknown = estimate.unknown();
        String batches = Amount.of(estimate.batches(), "batch", "batches");
        if (estimate.models().stream().allMatch(Expected::isUnknown)) {
            return batches + ", time unknown: none of these models ever ran";
        }
        BigDecimal costs = estimate.costs();
        return batches
                + ", about "
                + Amount.of(estimate.rows(), "row")
                + ", "
                + Moments.show(estimate.takes())
                + " of computing"
                + (costs == null ? "" : ", " + money(costs))
                + (unknown.isEmpty() ? "" : "; unknown of " + some(unknown) + ", never run before");
    }

    private String money(BigDecimal costs) {
        return (costs.toPlainString() + " " + Objects.requireNonNull(estimate.price()).currency())
                .strip();
    }

    private String reuse() {
        Map<EnvironmentName, List<ModelName>> byEnvironment =
                estimate.reused().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Reused::computedFor,
                                        TreeMap::new,
                                        Collectors.mapping(
                                                it -> it.snapshot().name(), Collectors.toList())));
        return byEnvironment.entrySet().stream()
                .map(it -> reuse(it.getKey(), it.getValue()))
                .collect(Collectors.joining());
    }

    private String reuse(EnvironmentName environment, List<ModelName> models) {
        return "Reuse:      %s already computed for `%s`: %s%n"
                .formatted(Amount.of(models.size(), "table"), environment, some(models));
    }

    private String some(List<ModelName> models) {
        String named =
                models.stream().limit(SOME).map(names::show).collect(Collectors.joining(", "));
        return models.size() <= SOME
                ? named
                : named + " and " + Amount.of(models.size() - SOME, "other");
    }
}
