package dev.waymark.warehouse.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.Dress;
import dev.waymark.warehouse.Load;
import dev.waymark.warehouse.Promotion;
import dev.waymark.warehouse.Warehouse;
import dev.waymark.warehouse.WarehouseFailure;
import dev.waymark.warehouse.conformance.Loads;
import dev.waymark.warehouse.conformance.Promotions;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who may do what with tables and views.
@Tag("slow")
class GrantingTest {

    private static final List<Column> COLUMNS = List.of(new Column("id", "integer"));
    private static final TableName STOCK = Shop.table("stock");

    private final Shop shop = Shop.opened();

    @BeforeEach
    void make_roles() {
        for (String role : List.of("analyst", "\"Shop Keeper\"", "reader")) {
            shop.outside(
                    "DO $$ BEGIN CREATE ROLE %s; EXCEPTION WHEN duplicate_object THEN NULL; END $$"
                            .formatted(role));
        }
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void those_may_who_are_named_and_nobody_else() {
        shop.warehouse()
                .createTable(
                        STOCK,
                        COLUMNS,
                        granting("select", "reader", "insert", "Reader, \"Shop Keeper\""));
        assertThat(rights("stock"))
                .containsExactly("Shop Keeper INSERT", "reader INSERT", "reader SELECT");

        load(granting("select", "role analyst, PUBLIC"));
        assertThat(rights("stock")).containsExactly("- SELECT", "analyst SELECT");

        shop.warehouse().alter(STOCK, COLUMNS, granting("Insert", "analyst"));
        assertThat(rights("stock")).containsExactly("analyst INSERT");
    }

    @Test
    void what_nobody_speaks_of_stays_and_nothing_for_anybody_takes_all_back() {
        load(granting("select", "reader"));

        load(Dress.PLAIN);
        assertThat(rights("stock")).containsExactly("reader SELECT");

        load(Dress.PLAIN.granting(new TreeMap<>()));
        assertThat(rights("stock")).isEmpty();
    }

    @Test
    void all_means_every_right_and_is_granted_once() {
        load(granting("all privileges", "reader"));
        List<String> every = rights("stock");

        load(granting("ALL", "reader"));

        assertThat(every).contains("reader SELECT", "reader TRUNCATE").hasSizeGreaterThan(6);
        assertThat(rights("stock")).isEqualTo(every);
    }

    @Test
    void what_others_have_granted_is_theirs() {
        load(granting("select", "analyst"));
        shop.outside(
                "GRANT USAGE ON SCHEMA shop TO analyst",
                "GRANT SELECT ON shop.stock TO analyst WITH GRANT OPTION",
                "SET ROLE analyst",
                "GRANT SELECT ON shop.stock TO reader",
                "RESET ROLE");

        load(granting("select", "analyst", "insert", "analyst"));

        assertThat(rights("stock"))
                .containsExactly("analyst INSERT", "analyst SELECT", "reader SELECT");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(longs = 0)
    void views_get_theirs_however_they_are_pointed(Long locks) {
        load(Dress.PLAIN);
        shop.replace("other", "SELECT 2 AS id");
        try (Warehouse warehouse = PostgresWarehouse.open(shop.properties(), locks)) {
            warehouse.promote(pointing(1, STOCK, granting("select", "reader, analyst")));
            assertThat(rights("sold")).containsExactly("analyst SELECT", "reader SELECT");

            warehouse.promote(pointing(2, Shop.table("other"), granting("select", "analyst")));
            assertThat(rights("sold")).containsExactly("analyst SELECT");

            warehouse.promote(pointing(3, STOCK, Dress.PLAIN));
            assertThat(rights("sold")).containsExactly("analyst SELECT");
        }
    }

    @Test
    void a_right_that_is_none_is_refused() {
        for (String privilege : List.of("select; drop", "fly")) {
            assertThatThrownBy(() -> load(granting(privilege, "reader")))
                    .isInstanceOfSatisfying(
                            WarehouseFailure.class,
                            failure ->
                                    assertThat(failure.kind())
                                            .isEqualTo(WarehouseFailure.Kind.STATEMENT));
        }
    }

    private void load(Dress dress) {
        shop.warehouse().createSchemas(List.of(STOCK));
        Load.Rows rows = new Load.Rows.Replace("SELECT 1 AS id", null);
        shop.warehouse().forget(Loads.RUN);
        shop.warehouse().load(Loads.dressed(Loads.of(Loads.RUN, Loads.day(0), STOCK, rows), dress));
    }

    private static Promotion pointing(long generation, TableName table, Dress dress) {
        Promotion.View view = new Promotion.View(Shop.table("sold"), table, dress);
        return Promotions.of(generation, List.of(view));
    }

    /// @param grants privileges, each followed by roles
    private static Dress granting(String... grants) {
        SortedMap<String, SortedSet<String>> all = new TreeMap<>();
        for (int i = 0; i < grants.length; i += 2) {
            all.put(grants[i], new TreeSet<>(List.of(grants[i + 1].split(", "))));
        }
        return Dress.PLAIN.granting(all);
    }

    /// Of all but the owner.
    private List<String> rights(String name) {
        String query =
                """
                SELECT CASE grantee WHEN 0 THEN '-' ELSE pg_get_userbyid(grantee) END || ' ' || privilege_type
                FROM pg_class, aclexplode(relacl) WHERE oid = 'shop.%s'::regclass AND grantee <> relowner
                """;
        return shop.lines(query.formatted(name)).stream()
                .map(line -> line.substring(1, line.length() - 1))
                .sorted()
                .toList();
    }
}
