package dev.waymark.cli;

import java.io.IOException;
import java.nio.file.Path;

/// A shop of three models: items (a seed), days (incremental) and totals (full). Small enough to
/// deploy in a moment.
final class Shop {

    private static final String CONFIG =
            """
            gateways:
              local:
                connection:
                  type: duckdb
                  database: shop.db
            default_gateway: local
            model_defaults:
              dialect: duckdb
              start: 2026-01-01
            """;
    private static final String ITEMS =
            """
            MODEL (
              name shop.items,
              kind SEED (path '../seeds/items.csv'),
              columns (item TEXT, day DATE, amount INT)
            );
            """;
    private static final String DAYS =
            """
            MODEL (
              name shop.days,
              kind INCREMENTAL_BY_TIME_RANGE (time_column day)
            );

            SELECT day, item, amount
            FROM shop.items
            WHERE day BETWEEN @start_date AND @end_date
            """;
    private static final String TOTALS =
            """
            MODEL (
              name shop.totals,
              kind FULL,
              audits (not_null(columns := (item)))
            );

            SELECT item, SUM(amount) AS total
            FROM shop.days
            GROUP BY item
            """;

    private Shop() {}

    static Playground in(Path folder) throws IOException {
        Playground shop = Playground.in(folder);
        shop.write("config.yaml", CONFIG);
        shop.write("seeds/items.csv", "item,day,amount\ntea,2026-01-05,3\nmilk,2026-01-06,4\n");
        shop.write("models/items.sql", ITEMS);
        shop.write("models/days.sql", DAYS);
        shop.write("models/totals.sql", TOTALS);
        return shop;
    }

    /// One whose prod is deployed.
    static Playground deployedIn(Path folder) throws IOException {
        Playground shop = in(folder);
        Playground.Said said = shop.run("plan", "prod", "--auto-apply");
        if (said.code() != ExitCode.DONE) {
            throw new IllegalStateException(said.out() + said.err());
        }
        return shop;
    }
}
