package dev.waymark.warehouse.postgres;

import org.jspecify.annotations.Nullable;

/// How many views can be pointed in one transaction before the server may run out of room for
/// locks. Measured: a view that is dropped and made again takes five.
///
/// @param locks that the server can hold; null to ask it
record LockBudget(Database database, @Nullable Long locks) {

    private static final int EACH = 5;

    // Others need locks too.
    private static final double SHARE = 0.8;

    private static final String CAPACITY =
            """
            SELECT current_setting('max_locks_per_transaction')::bigint
                * (current_setting('max_connections')::bigint
                + current_setting('max_prepared_transactions')::bigint)
            """;

    boolean allows(int views) {
        return views == 0 || (long) views * EACH <= SHARE * capacity();
    }

    private long capacity() {
        return locks != null
                ? locks
                : database.reading(
                        session -> session.ask(CAPACITY, row -> row.getLong(1)).getFirst());
    }
}
