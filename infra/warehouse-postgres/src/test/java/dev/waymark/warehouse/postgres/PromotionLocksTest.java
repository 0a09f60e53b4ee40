package dev.waymark.warehouse.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.warehouse.Promotion;
import dev.waymark.warehouse.conformance.Promotions;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Views are locked while they are pointed, and how many locks there are is the server's to say.
@Tag("slow")
class PromotionLocksTest {

    private static final int VIEWS = 1000;

    private final Shop shop = Shop.opened();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_promotion_waits_for_a_reader_that_is_still_at_it() throws Exception {
        shop.replace("a", "SELECT 1 AS id");
        shop.replace("b", "SELECT 'x' AS name");
        shop.point(1, "seen", "a");
        try (Connection reader = Server.connect(shop.properties())) {
            reader.setAutoCommit(false);
            reader.createStatement().execute("SELECT * FROM shop.seen");
            CompletableFuture<Void> promotion =
                    CompletableFuture.runAsync(() -> shop.point(2, "seen", "b"));
            while (shop.warehouse().count("SELECT 1 FROM pg_locks WHERE NOT granted") == 0) {
                assertThat(promotion).isNotDone();
            }
            reader.rollback();
            promotion.join();
        }

        assertThat(shop.lines("SELECT * FROM shop.seen")).containsExactly("[x]");
    }

    @Test
    void a_thousand_views_change_their_columns_at_once_with_the_settings_of_a_new_server() {
        shop.replace("a", "SELECT 1 AS id");
        shop.replace("b", "SELECT 'x' AS name");
        shop.warehouse().promote(Promotions.of(1, views("a")));

        shop.warehouse().promote(Promotions.of(2, views("b")));

        assertThat(shop.lines("SELECT * FROM shop.v0 UNION ALL SELECT * FROM shop.v" + (VIEWS - 1)))
                .containsExactly("[x]", "[x]");
    }

    private static List<Promotion.View> views(String table) {
        return IntStream.range(0, VIEWS)
                .mapToObj(n -> Promotions.view(Shop.table("v" + n), Shop.table(table)))
                .toList();
    }
}
