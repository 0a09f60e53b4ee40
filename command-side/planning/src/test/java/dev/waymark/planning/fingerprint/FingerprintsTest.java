package dev.waymark.planning.fingerprint;

import static dev.waymark.planning.given.GivenModel.byTime;
import static dev.waymark.planning.given.GivenModel.external;
import static dev.waymark.planning.given.GivenModel.incremental;
import static dev.waymark.planning.given.GivenModel.model;
import static dev.waymark.planning.given.GivenModel.name;
import static dev.waymark.planning.given.GivenModel.seed;
import static dev.waymark.planning.given.GivenModel.view;
import static dev.waymark.planning.given.GivenProject.project;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Kind.OnChange;
import dev.waymark.kernel.snapshot.Fingerprint;
import dev.waymark.planning.given.Desk;
import dev.waymark.planning.given.GivenModel;
import dev.waymark.planning.given.GivenProject;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FingerprintsTest {

    private static final String QUERY = "select 1 as x";

    /// A change of one model, and which of its own hashes it moves.
    static Stream<Arguments> changes() {
        return Stream.of(
                change("nothing", plain(), ""),
                change("query", plain().select("select 2 as x"), "data metadata"),
                change("layout of the query", plain().select("select  1 as x"), "data metadata"),
                change("statements", plain().statements("set a = 1", "set b = 2"), "data metadata"),
                change("kind", plain().kind(new Kind.View(false)), "data"),
                change("stamp", plain().stamp("again"), "data"),
                change("partitioned_by", plain().partitionedBy("x"), "data"),
                change("physical schema", plain().physicalSchema("elsewhere"), "data"),
                change("declared columns", plain().columns(new Column("x", "INT")), "data"),
                change("variable", plain().variable("v", "1"), "data"),
                change("macro", plain().macro("m", "def m(): return 1"), "data"),
                change("cron of another unit", plain().cron("@hourly"), "data metadata"),
                change("cron of the same unit", plain().cron("0 5 * * *"), "metadata"),
                change("owner", plain().owner("ann"), "metadata"),
                change("tags", plain().tags("core"), "metadata"),
                change("start", plain().start("2024-01-02"), "metadata"),
                change("audit", plain().audit("not_null"), "metadata"),
                change("dialect", plain().dialect("postgres"), "metadata"),
                change("signals", plain().setting("SIGNALS", "a()"), "metadata"),
                change("linter rules", plain().setting("IGNORED_RULES", "ALL"), ""),
                change("formatting", plain().setting("formatting", "false"), ""));
    }

    private static GivenModel plain() {
        return model("db.a", QUERY);
    }

    private static Arguments change(String what, GivenModel after, String moved) {
        return Arguments.of(what, after, moved);
    }

    @ParameterizedTest(name = "{0} moves {2}")
    @MethodSource("changes")
    void each_property_moves_the_hashes_that_it_belongs_to(
            String what, GivenModel after, String moved) {
        Fingerprint before = of(project(plain()), "db.a");
        Fingerprint present = of(project(after), "db.a");
        SortedSet<String> hashes = new TreeSet<>();
        if (!before.dataHash().equals(present.dataHash())) {
            hashes.add("data");
        }
        if (!before.metadataHash().equals(present.metadataHash())) {
            hashes.add("metadata");
        }
        assertThat(String.join(" ", hashes)).as(what).isEqualTo(moved);
    }

    @Test
    void forward_only_and_reactions_are_metadata_and_lookback_is_data() {
        Fingerprint before = of(project(incremental("db.a", QUERY)), "db.a");
        Fingerprint declared = of(project(incremental("db.a", QUERY).kind(byTime(true))), "db.a");
        Fingerprint longer =
                of(
                        project(
                                incremental("db.a", QUERY)
                                        .kind(byTime(false, OnChange.ERROR, OnChange.ALLOW, 2))),
                        "db.a");
        assertThat(declared.dataHash()).isEqualTo(before.dataHash());
        assertThat(declared.metadataHash()).isNotEqualTo(before.metadataHash());
        assertThat(longer.dataHash()).isNotEqualTo(before.dataHash());
    }

    @Test
    void rows_of_a_seed_are_data() {
        Fingerprint before = of(project(seed("db.s", "id", "1,2")), "db.s");
        Fingerprint present = of(project(seed("db.s", "id", "1,2,3")), "db.s");
        assertThat(present.dataHash()).isNotEqualTo(before.dataHash());
        assertThat(present.metadataHash()).isEqualTo(before.metadataHash());
    }

    @Test
    void data_of_a_parent_reaches_every_version_below() {
        GivenProject before = chain(model("db.a", QUERY));
        GivenProject after = chain(model("db.a", "select 2 as x"));
        assertThat(of(after, "db.b").parentDataHash())
                .isNotEqualTo(of(before, "db.b").parentDataHash());
        assertThat(of(after, "db.c").version()).isNotEqualTo(of(before, "db.c").version());
    }

    @Test
    void metadata_of_a_parent_reaches_identifiers_below_and_no_version() {
        GivenProject before = chain(model("db.a", QUERY));
        GivenProject after = chain(model("db.a", QUERY).owner("ann"));
        assertThat(of(after, "db.c").version()).isEqualTo(of(before, "db.c").version());
        assertThat(of(after, "db.c").identifier()).isNotEqualTo(of(before, "db.c").identifier());
    }

    @Test
    void columns_of_a_parent_are_metadata_of_its_reader() {
        GivenProject before = chain(model("db.a", QUERY));
        GivenProject after = chain(model("db.a", "select 1 as x, 2 as y"));
        assertThat(of(after, "db.b").dataHash()).isEqualTo(of(before, "db.b").dataHash());
        assertThat(of(after, "db.b").metadataHash())
                .isNotEqualTo(of(before, "db.b").metadataHash());
        assertThat(of(after, "db.c").metadataHash()).isEqualTo(of(before, "db.c").metadataHash());
    }

    @Test
    void tables_that_nobody_declared_are_no_parents() {
        Fingerprint declared =
                of(
                        project(
                                model("db.b", "select x from db.a"),
                                external("db.a", new Column("x", "INT"))),
                        "db.b");
        Fingerprint undeclared = of(project(model("db.b", "select x from db.a")), "db.b");
        assertThat(undeclared.parentDataHash()).isEqualTo("0");
        assertThat(declared.parentDataHash()).isNotEqualTo("0");
    }

    private static GivenProject chain(GivenModel first) {
        return project(
                first, view("db.b", "select x from db.a"), view("db.c", "select x from db.b"));
    }

    private static Fingerprint of(GivenProject project, String model) {
        var all = new Desk().planner().fingerprints(project.build());
        return java.util.Objects.requireNonNull(all.get(name(model)));
    }
}
