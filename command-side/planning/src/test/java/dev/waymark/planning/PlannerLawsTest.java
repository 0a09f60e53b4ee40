package dev.waymark.planning;

import static dev.waymark.planning.given.Desk.DEV;
import static dev.waymark.planning.given.Desk.PROD;
import static dev.waymark.planning.given.GivenModel.incremental;
import static dev.waymark.planning.given.GivenModel.model;
import static dev.waymark.planning.given.GivenModel.view;
import static dev.waymark.planning.given.GivenProject.project;
import static dev.waymark.planning.given.Options.options;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Change;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.snapshot.Category;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.planning.given.Desk;
import dev.waymark.planning.given.GivenModel;
import dev.waymark.planning.given.GivenProject;
import dev.waymark.planning.given.Options;
import dev.waymark.project.ProjectConfig.Categorisation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What holds for every graph of models and every change of some of them.
class PlannerLawsTest {

    private static final String FIRST = "2024-01-05T06:00:00Z";
    private static final String LATER = "2024-01-05T07:00:00Z";

    /// A model of a random project: its number, the numbers that it reads, its sort, its change.
    record Piece(List<Integer> reads, Sort sort, Edit edit) {}

    enum Sort {
        FULL,
        VIEW,
        INCREMENTAL
    }

    enum Edit {
        NONE,
        LAYOUT,
        MORE,
        OTHER
    }

    @Provide
    Arbitrary<List<Piece>> pieces() {
        Arbitrary<Piece> piece =
                Combinators.combine(
                                Arbitraries.integers().between(0, 6).list().ofMaxSize(3),
                                Arbitraries.of(Sort.class),
                                Arbitraries.of(Edit.class))
                        .as(Piece::new);
        return piece.list().ofMinSize(1).ofMaxSize(7);
    }

    @Property(tries = 50)
    void the_same_input_gives_an_equal_plan(@ForAll("pieces") List<Piece> pieces) {
        Desk desk = deployed(pieces);
        var input = desk.input(after(pieces), PROD, options(), LATER);
        assertThat(new Desk().planner().plan(input)).isEqualTo(desk.planner().plan(input));
    }

    @Property(tries = 50)
    void an_unchanged_project_gives_an_empty_plan(@ForAll("pieces") List<Piece> pieces) {
        Desk desk = deployed(pieces);
        Plan plan = desk.plan(before(pieces), PROD, LATER);
        assertThat(plan.isEmpty()).isTrue();
        assertThat(desk.sql().comparisons()).isZero();
    }

    @Property(tries = 50)
    void whatever_is_applied_is_then_unchanged(
            @ForAll("pieces") List<Piece> pieces,
            @ForAll boolean viaDev,
            @ForAll boolean forwardOnly) {
        Desk desk = deployed(pieces);
        Options options = forwardOnly ? options().forwardOnly() : options();
        boolean changes = pieces.stream().anyMatch(piece -> piece.edit() != Edit.NONE);
        if (viaDev && changes) {
            desk.deploy(after(pieces), DEV, options, LATER);
            assertThat(desk.plan(after(pieces), DEV, LATER).hasChanges()).isFalse();
        }
        desk.deploy(after(pieces), PROD, options, LATER);
        assertThat(desk.plan(after(pieces), PROD, LATER).isEmpty()).isTrue();
    }

    @Property(tries = 50)
    void every_direct_change_is_decided_or_named(
            @ForAll("pieces") List<Piece> pieces, @ForAll Categorisation mode) {
        Plan plan = deployed(pieces).plan(after(pieces).mode(mode), PROD, LATER);
        List<ModelName> undecided = new ArrayList<>();
        for (Change change : plan.changes()) {
            if (change instanceof Change.DirectlyModified direct && direct.category() == null) {
                undecided.add(direct.model());
            }
        }
        assertThat(plan.uncategorised()).isEqualTo(undecided);
        if (mode == Categorisation.FULL) {
            assertThat(undecided).isEmpty();
        }
        assertThat(plan.newSnapshots()).noneMatch(snapshot -> undecided.contains(snapshot.name()));
    }

    @Property(tries = 50)
    void breaking_reaches_everything_below_unless_it_changed_itself(
            @ForAll("pieces") List<Piece> pieces) {
        Plan plan = deployed(pieces).plan(after(pieces), PROD, LATER);
        Map<ModelName, Snapshot> made = new HashMap<>();
        plan.newSnapshots().forEach(snapshot -> made.put(snapshot.name(), snapshot));
        Map<ModelName, Change> changes = new HashMap<>();
        plan.changes().forEach(change -> changes.put(change.model(), change));
        for (Snapshot snapshot : plan.newSnapshots()) {
            boolean below =
                    snapshot.parents().stream()
                            .map(SnapshotId::name)
                            .map(made::get)
                            .anyMatch(parent -> parent != null && isBreaking(parent.category()));
            if (below && changes.get(snapshot.name()) instanceof Change.IndirectlyModified) {
                assertThat(snapshot.category()).isEqualTo(Category.INDIRECT_BREAKING);
            }
        }
    }

    @Property(tries = 50)
    void a_version_is_kept_exactly_where_the_category_says_so(
            @ForAll("pieces") List<Piece> pieces) {
        Desk desk = deployed(pieces);
        Plan plan = desk.plan(after(pieces), PROD, LATER);
        for (Snapshot snapshot : plan.newSnapshots()) {
            String old = desk.entry(PROD, Desk.brief(snapshot.name())).version();
            assertThat(snapshot.version().equals(old)).isEqualTo(snapshot.isNoRebuild());
        }
    }

    @Property(tries = 50)
    void parents_come_first_and_every_shown_table_is_there_or_made(
            @ForAll("pieces") List<Piece> pieces) {
        Plan plan = deployed(pieces).plan(after(pieces), DEV, options().includeUnmodified(), LATER);
        List<SnapshotId> order = plan.newSnapshots().stream().map(Snapshot::id).toList();
        for (Snapshot snapshot : plan.newSnapshots()) {
            for (SnapshotId parent : snapshot.parents()) {
                assertThat(order.indexOf(parent)).isLessThan(order.indexOf(snapshot.id()));
            }
        }
        assertThat(plan.stages().stream().map(stage -> stage.name()).distinct().count())
                .isEqualTo(plan.stages().size());
    }

    @Property(tries = 50)
    void going_back_restores_the_entries(@ForAll("pieces") List<Piece> pieces) {
        Desk desk = deployed(pieces);
        Plan plan = desk.deploy(after(pieces), PROD, LATER);
        if (!plan.isEmpty()) {
            Plan back = Desk.made(desk.rollback(PROD, 1, true, LATER));
            desk.world().apply(back, Instant.parse(LATER));
            assertThat(entries(desk, 3)).isEqualTo(entries(desk, 1));
        }
    }

    private static Object entries(Desk desk, long generation) {
        return desk.world().generation(EnvironmentName.PROD, generation).entries();
    }

    private static boolean isBreaking(Category category) {
        return category == Category.BREAKING || category == Category.INDIRECT_BREAKING;
    }

    private static Desk deployed(List<Piece> pieces) {
        Desk desk = new Desk();
        desk.deploy(before(pieces), PROD, FIRST);
        return desk;
    }

    private static GivenProject before(List<Piece> pieces) {
        return of(pieces, false);
    }

    private static GivenProject after(List<Piece> pieces) {
        return of(pieces, true);
    }

    private static GivenProject of(List<Piece> pieces, boolean edited) {
        return project(
                IntStream.range(0, pieces.size())
                        .mapToObj(i -> made(i, pieces.get(i), edited))
                        .toArray(GivenModel[]::new));
    }

    private static GivenModel made(int number, Piece piece, boolean edited) {
        String query = query(number, piece, edited ? piece.edit() : Edit.NONE);
        String name = "db.m" + number;
        return switch (piece.sort()) {
            case FULL -> model(name, query);
            case VIEW -> view(name, query);
            case INCREMENTAL -> incremental(name, query);
        };
    }

    private static String query(int number, Piece piece, Edit edit) {
        String from =
                String.join(
                        ", ",
                        piece.reads().stream()
                                .filter(read -> read < number)
                                .map(read -> "db.m" + read)
                                .distinct()
                                .toList());
        String source = from.isEmpty() ? "raw.t" : from;
        return switch (edit) {
            case NONE -> "select x from " + source;
            case LAYOUT -> "select   x from " + source;
            case MORE -> "select x, 1 as extra from " + source;
            case OTHER -> "select x + 1 as x from " + source;
        };
    }
}
