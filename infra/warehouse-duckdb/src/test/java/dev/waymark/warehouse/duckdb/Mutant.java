package dev.waymark.warehouse.duckdb;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.Dress;
import dev.waymark.warehouse.Load;
import dev.waymark.warehouse.Load.Rows.Replace;
import dev.waymark.warehouse.Load.Rows.ReplaceRange;
import dev.waymark.warehouse.Promotion;
import dev.waymark.warehouse.Warehouse;
import dev.waymark.warehouse.WarehouseFailure;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;

/// A warehouse that breaks one promise.
enum Mutant {
    DOES_EQUAL_BATCHES_AGAIN("an_equal_batch_of_the_same_run_is_not_done_again", "load") {
        @Override
        Object instead(Warehouse real, Object[] args) {
            real.forget(((Load) args[0]).run());
            return real.load((Load) args[0]);
        }
    },
    WRITES_OUTSIDE_THE_RANGE("the_query_cannot_write_outside_the_range", "load") {
        @Override
        Object instead(Warehouse real, Object[] args) {
            Load load = (Load) args[0];
            Object receipt = real.load(load);
            if (load.rows() instanceof ReplaceRange r) {
                real.execute(
                        List.of(
                                "INSERT INTO shop.counts SELECT * FROM (%s) WHERE %s > %s"
                                        .formatted(r.query(), r.time(), r.high())));
            }
            return receipt;
        }
    },
    LEAVES_THE_END_OUT("both_ends_belong_to_the_range_and_what_lies_outside_stays", "load") {
        @Override
        Object instead(Warehouse real, Object[] args) {
            Load load = (Load) args[0];
            return load.rows() instanceof ReplaceRange r
                    ? real.load(
                            with(
                                    load,
                                    new ReplaceRange(
                                            r.query(), r.time(), r.low(), r.high() + " - 1", null)))
                    : real.load(load);
        }
    },
    RUNS_STATEMENTS_AFTER_THE_COMMIT(
            "a_failing_statement_behind_leaves_neither_rows_nor_marker", "load") {
        @Override
        Object instead(Warehouse real, Object[] args) {
            Load load = (Load) args[0];
            Object receipt =
                    real.load(
                            new Load(
                                    load.run(),
                                    load.batch(),
                                    load.table(),
                                    load.exists(),
                                    load.rows(),
                                    load.dress(),
                                    load.before(),
                                    List.of()));
            real.execute(load.after());
            return receipt;
        }
    },
    IGNORES_DECLARED_COLUMNS("declared_columns_rule_names_order_and_types", "load") {
        @Override
        Object instead(Warehouse real, Object[] args) {
            Load load = (Load) args[0];
            return load.rows() instanceof Replace r
                    ? real.load(with(load, new Replace(r.query(), null)))
                    : real.load(load);
        }
    },
    FORGETS_EVERY_RUN("markers_of_a_run_are_forgotten_and_others_kept", "forget") {
        @Override
        Object instead(Warehouse real, Object[] args) {
            real.execute(List.of("DELETE FROM _waymark.batch"));
            return null;
        }
    },
    POINTS_ONE_VIEW_AFTER_ANOTHER("readers_never_see_views_of_two_generations", "promote") {
        @Override
        Object instead(Warehouse real, Object[] args) {
            Promotion all = (Promotion) args[0];
            all.views().forEach(view -> real.promote(with(all, all.fence(), List.of(view))));
            return null;
        }
    },
    LETS_THE_OVERTAKEN_PROMOTE(
            "a_holder_that_was_overtaken_is_refused_and_changes_nothing", "promote") {
        @Override
        Object instead(Warehouse real, Object[] args) {
            Promotion promotion = (Promotion) args[0];
            long fence =
                    real.marker(promotion.environment())
                            .map(marker -> Math.max(marker.fence(), promotion.fence()))
                            .orElse(promotion.fence());
            real.promote(with(promotion, fence, promotion.views()));
            return null;
        }
    },
    MAKES_NO_COMMENTS("views_and_columns_carry_their_comments", "promote") {
        @Override
        Object instead(Warehouse real, Object[] args) {
            Promotion promotion = (Promotion) args[0];
            List<Promotion.View> bare =
                    promotion.views().stream()
                            .map(v -> new Promotion.View(v.view(), v.table(), Dress.PLAIN))
                            .toList();
            real.promote(with(promotion, promotion.fence(), bare));
            return null;
        }
    },
    KEEPS_THE_COMMENTS_OF_YESTERDAY("a_kept_table_gets_other_comments", "alter") {
        @Override
        @SuppressWarnings("unchecked")
        Object instead(Warehouse real, Object[] args) {
            Dress dress = Dress.described("old", ((Dress) args[2]).columnComments());
            real.alter((TableName) args[0], (List<Column>) args[1], dress);
            return null;
        }
    },
    LEAVES_SCHEMAS_BEHIND("views_schema_and_marker_go_away_and_tables_stay", "demote") {
        @Override
        Object instead(Warehouse real, Object[] args) {
            real.execute(List.of("CREATE TABLE stock.left_behind (a INTEGER)"));
            real.demote((EnvironmentName) args[0], views(args[1]));
            real.execute(List.of("DROP TABLE stock.left_behind"));
            return null;
        }
    },
    DROPS_WHAT_OTHERS_READ("a_table_that_a_foreign_view_reads_stays_and_the_view_is_told", "drop") {
        @Override
        Object instead(Warehouse real, Object[] args) {
            views(args[0]).forEach(t -> real.execute(List.of("DROP TABLE IF EXISTS " + t)));
            return List.of();
        }
    },
    CREATES_OVER_WHAT_IS_THERE("a_table_that_is_there_is_not_created_again", "createTableLike") {
        @Override
        Object instead(Warehouse real, Object[] args) {
            real.execute(List.of("DROP TABLE IF EXISTS " + args[0]));
            real.createTableLike((TableName) args[0], (String) args[1]);
            return null;
        }
    },
    LOSES_ROWS_WHEN_ALTERING("a_new_column_is_null_in_old_rows", "alter") {
        @Override
        @SuppressWarnings("unchecked")
        Object instead(Warehouse real, Object[] args) {
            real.execute(List.of("DELETE FROM " + args[0]));
            real.alter((TableName) args[0], (List<Column>) args[1], (Dress) args[2]);
            return null;
        }
    },
    RUNS_WHAT_IT_DESCRIBES("describe_does_not_run_the_query", "describe") {
        @Override
        Object instead(Warehouse real, Object[] args) {
            real.query((String) args[0], 10);
            return real.describe((String) args[0]);
        }
    },
    KNOWS_NO_LIMIT("query_keeps_the_order_and_stops_at_the_limit", "query") {
        @Override
        Object instead(Warehouse real, Object[] args) {
            return real.query((String) args[0], 1000);
        }
    },
    CALLS_EVERY_FAILURE_TRANSIENT("wrong_sql_is_a_failure_of_the_statement", "count") {
        @Override
        Object instead(Warehouse real, Object[] args) {
            try {
                return real.count((String) args[0]);
            } catch (WarehouseFailure e) {
                throw new WarehouseFailure(WarehouseFailure.Kind.TRANSIENT, "failed", e);
            }
        }
    };

    final String promise;
    private final String method;

    Mutant(String promise, String method) {
        this.promise = promise;
        this.method = method;
    }

    abstract Object instead(Warehouse real, Object[] args);

    Warehouse of(Warehouse real) {
        return (Warehouse)
                Proxy.newProxyInstance(
                        Warehouse.class.getClassLoader(),
                        new Class<?>[] {Warehouse.class},
                        (_, called, args) -> {
                            if (called.getName().equals(method)) {
                                return instead(real, args);
                            }
                            try {
                                return called.invoke(real, args);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    private static Load with(Load load, Load.Rows rows) {
        return new Load(
                load.run(),
                load.batch(),
                load.table(),
                load.exists(),
                rows,
                load.dress(),
                load.before(),
                load.after());
    }

    private static Promotion with(Promotion p, long fence, List<Promotion.View> views) {
        return new Promotion(p.environment(), p.generation(), fence, views, p.drop(), p.after());
    }

    @SuppressWarnings("unchecked")
    private static Collection<TableName> views(Object names) {
        return (Collection<TableName>) names;
    }
}
