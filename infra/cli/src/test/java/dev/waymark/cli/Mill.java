package dev.waymark.cli;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.plan.PlanOptions;
import dev.waymark.operations.Proposal;
import dev.waymark.runtime.Waymark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A small project that runs on every engine, and a history of it: each step is prepared, and then
/// done by a process that may be killed. Kinds that would show a batch done twice are among its
/// models.
enum Mill {
    FIRST_DEPLOYMENT {
        @Override
        List<String> prepare(Playground mill) throws IOException {
            days(mill, 1);
            return apply(mill, "prod");
        }
    },
    CHANGE_IN_DEV {
        @Override
        List<String> prepare(Playground mill) throws IOException {
            days(mill, 10);
            return apply(mill, "dev");
        }
    },
    PROMOTION {
        @Override
        List<String> prepare(Playground mill) {
            return apply(mill, "prod");
        }
    },
    ROLLBACK {
        @Override
        List<String> prepare(Playground mill) {
            try (Waymark waymark = Waymark.open(mill.folder())) {
                return List.of("apply", rollBack(waymark).review().id().value());
            }
        }
    },
    CLEANING {
        @Override
        List<String> prepare(Playground mill) {
            mill.run("invalidate", "dev");
            return List.of("janitor", "--ignore-ttl");
        }
    };

    private static final String GOODS =
            """
            MODEL (name mill.goods, kind SEED (path '../seeds/goods.csv'),
              columns (id INT, price INT), audits (unique_values(columns := (id))));
            """;
    private static final String DAYS =
            """
            MODEL (name mill.days, kind INCREMENTAL_BY_TIME_RANGE (time_column day, batch_size 1),
              end '2026-01-24', audits (not_null(columns := (day, id))));
            SELECT CAST(@start_ds AS DATE) AS day, id, price * %d AS price FROM mill.goods;
            """;
    private static final String ADDED =
            """
            MODEL (name mill.added, kind INCREMENTAL_UNMANAGED, end '2026-01-24',
              audits (number_of_rows(threshold := 1)));
            SELECT id, price FROM mill.goods;
            """;
    private static final String LATEST =
            """
            MODEL (name mill.latest, kind INCREMENTAL_BY_UNIQUE_KEY (unique_key id), end '2026-01-24');
            SELECT id, MAX(price) AS price FROM mill.days GROUP BY id;
            """;
    private static final String TOTAL =
            """
            MODEL (name mill.total, kind FULL, end '2026-01-24');
            SELECT CAST(SUM(d.price * l.price) AS INT) AS price FROM mill.days AS d JOIN mill.latest AS l ON l.id = d.id;
            """;
    private static final String SEEN =
            "MODEL (name mill.seen, kind VIEW);\nSELECT price FROM mill.total;\n";

    /// @return the words of the command that does the step
    abstract List<String> prepare(Playground mill) throws IOException;

    /// @param config ends with the defaults of models
    static Playground build(Path folder, String config) throws IOException {
        Playground mill = Playground.in(folder);
        mill.write("config.yaml", config + "  start: 2026-01-01\n");
        mill.write("seeds/goods.csv", "id,price\n1,3\n2,5\n");
        mill.write("models/goods.sql", GOODS);
        mill.write("models/added.sql", ADDED);
        mill.write("models/latest.sql", LATEST);
        mill.write("models/total.sql", TOTAL);
        mill.write("models/seen.sql", SEEN);
        return mill;
    }

    /// The text of a model, as one of several people writes it.
    static void days(Playground mill, int factor) throws IOException {
        mill.write("models/days.sql", DAYS.formatted(factor));
    }

    private static List<String> apply(Playground mill, String environment) {
        try (Waymark waymark = Waymark.open(mill.folder())) {
            return List.of(
                    "apply",
                    waymark.record(waymark.plan(environment, PlanOptions.DEFAULT)).id().value());
        }
    }

    private static Proposal.Proposed rollBack(Waymark waymark) {
        return switch (waymark.operations()
                .rollBack()
                .propose(EnvironmentName.PROD, 1, false, waymark.provenance())) {
            case Proposal.Proposed proposed -> proposed;
            case Proposal other -> throw new IllegalStateException(other.toString());
        };
    }
}
