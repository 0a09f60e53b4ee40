package dev.waymark.cli.view;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Backfill;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.Stage;
import dev.waymark.kernel.snapshot.SnapshotId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The stages that applying a plan goes through, in order: what each does, and to what.
final class StagesView {

    private static final int SOME = 20;

    private final Plan plan;
    private final Names names;
    private final int most;

    /// @param all whether to name everything, however much it is
    StagesView(Plan plan, Names names, boolean all) {
        this.plan = plan;
        this.names = names;
        this.most = all ? Integer.MAX_VALUE : SOME;
    }

    String text() {
        return plan.stages().isEmpty()
                ? ""
                : "Stages" + System.lineSeparator() + lines().collect(Collectors.joining());
    }

    private Stream<String> lines() {
        return plan.stages().stream()
                .flatMap(stage ->
                        Stream.concat(
                                Stream.of("  %-16s%s%n".formatted(stage.name(), does(stage))),
                                some(touched(stage))));
    }

    private Stream<String> some(List<String> items) {
        Stream<String> shown =
                items.stream().limit(most).map("                    %s%n"::formatted);
        return items.size() <= most
                ? shown
                : Stream.concat(
                        shown,
                        Stream.of(
                                "                    ... and %d more (-v shows all)%n"
                                        .formatted(items.size() - most)));
    }

    private String does(Stage stage) {
        return switch (stage) {
            case Stage.BeforeAll before ->
                    "runs " + Amount.of(before.statements().size(), "statement");
            case Stage.PushSnapshots push ->
                    "records " + Amount.of(push.snapshots().size(), "snapshot");
            case Stage.CreateTables create ->
                    "makes " + Amount.of(create.snapshots().size(), "table") + " where missing";
            case Stage.AuditExisting audit ->
                    "audits " + models(audit.snapshots()) + " over what is there";
            case Stage.RunBackfill backfill ->
                    (plan.emptyBackfill() ? "records as computed " : "computes ")
                            + Amount.of(backfill.backfills().size(), "model");
            case Stage.MarkRestated marked ->
                    "marks what " + Amount.of(marked.ranges().size(), "model") + " compute again";
            case Stage.ClearRestated clear ->
                    "clears restated intervals of "
                            + Amount.of(clear.snapshots().size(), "other version");
            case Stage.PointEnvironment _ -> "points " + plan.environment() + " at the snapshots";
            case Stage.MigrateTables migrate ->
                    "brings tables of " + models(migrate.snapshots()) + " to their new columns";
            case Stage.Unpause unpause -> "lets cron run " + models(unpause.snapshots());
            case Stage.UpdateViews _ -> "switches views";
            case Stage.Finalise _ -> "ends the deployment";
            case Stage.AfterAll after ->
                    "runs " + Amount.of(after.statements().size(), "statement");
        };
    }

    private static String models(Collection<SnapshotId> snapshots) {
        return Amount.of(snapshots.size(), "model");
    }

    private List<String> touched(Stage stage) {
        return switch (stage) {
            case Stage.BeforeAll before -> before.statements();
            case Stage.AfterAll after -> after.statements();
            case Stage.PushSnapshots _, Stage.PointEnvironment _, Stage.Finalise _ -> List.of();
            case Stage.CreateTables create -> shown(create.snapshots());
            case Stage.AuditExisting audit -> shown(audit.snapshots());
            case Stage.ClearRestated clear -> shown(clear.snapshots());
            case Stage.MigrateTables migrate -> shown(migrate.snapshots());
            case Stage.Unpause _ -> List.of();
            case Stage.RunBackfill backfill ->
                    backfill.backfills().stream().map(this::computed).toList();
            case Stage.MarkRestated marked ->
                    marked.ranges().entrySet().stream()
                            .map(e -> show(e.getKey()) + "  " + Moments.show(e.getValue()))
                            .toList();
            case Stage.UpdateViews _ -> views();
        };
    }

    private List<String> shown(List<SnapshotId> snapshots) {
        return snapshots.stream().map(snapshot -> show(snapshot.name())).toList();
    }

    private String show(ModelName name) {
        return names.show(name);
    }

    private String computed(Backfill backfill) {
        return show(backfill.snapshot().name())
                + (backfill.dev() ? " (preview)" : "")
                + "  "
                + Moments.show(backfill.missing());
    }

    private List<String> views() {
        List<String> views = new ArrayList<>();
        for (Entry entry : plan.pointer().set()) {
            if (entry.hasView()) {
                views.add(entry.view() + " -> " + entry.table());
            }
        }
        plan.demoted().forEach(demotion -> views.add(demotion.view() + " is dropped"));
        return views;
    }
}
