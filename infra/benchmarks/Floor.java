import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

/// The works of applying by JDBC alone, without a planner and without a memory: what no tool can beat.
///
///   Floor intervals DAYS DAYS_AT_ONCE ROWS_A_DAY   delete and insert, a transaction a batch
///   Floor views COUNT                              views of tables that are there, in one transaction
public final class Floor {

    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);

    public static void main(String[] words) throws Exception {
        Path folder = Files.createTempDirectory("floor");
        Path file = folder.resolve("floor.duckdb");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            long nanos =
                    words[0].equals("views")
                            ? views(connection, sql, Integer.parseInt(words[1]))
                            : intervals(
                                    connection,
                                    sql,
                                    Integer.parseInt(words[1]),
                                    Integer.parseInt(words[2]),
                                    Integer.parseInt(words[3]));
            System.out.printf("{\"inner_s\": %.3f}%n", nanos / 1e9);
        } finally {
            try (var files = Files.list(folder)) {
                files.forEach(it -> it.toFile().delete());
            }
            Files.delete(folder);
        }
    }

    private static long intervals(Connection connection, Statement sql, int days, int atOnce, int rows) throws SQLException {
        sql.execute("CREATE SCHEMA raw");
        sql.execute("CREATE SCHEMA fct");
        sql.execute(
                "CREATE TABLE raw.events AS SELECT i::INT AS id, (i % 7)::INT AS customer_id, DATE '2022-01-01' + CAST(FLOOR(i / "
                        + rows
                        + ") AS INT) AS event_date, 'paid' AS status, (i * 0.5)::DOUBLE AS amount FROM range("
                        + (long) days * rows
                        + ") AS t(i)");
        sql.execute("CREATE TABLE fct.daily (id INT, customer_id INT, event_date DATE, status TEXT, amount DOUBLE)");
        connection.commit();
        long began = System.nanoTime();
        for (int day = 0; day < days; day += atOnce) {
            String range =
                    " BETWEEN '%s' AND '%s'"
                            .formatted(FIRST.plusDays(day), FIRST.plusDays(Math.min(day + atOnce, days) - 1));
            sql.execute("DELETE FROM fct.daily WHERE event_date" + range);
            sql.execute(
                    "INSERT INTO fct.daily SELECT id, customer_id, event_date, status, amount FROM raw.events WHERE event_date" + range);
            connection.commit();
        }
        return System.nanoTime() - began;
    }

    private static long views(Connection connection, Statement sql, int count) throws SQLException {
        sql.execute("CREATE SCHEMA physical");
        for (int i = 0; i < count; i++) {
            sql.execute(
                    "CREATE TABLE physical.t_%d (id INT, customer_id INT, event_date DATE, status TEXT, amount DOUBLE)"
                            .formatted(i));
        }
        connection.commit();
        long began = System.nanoTime();
        sql.execute("CREATE SCHEMA dev");
        for (int i = 0; i < count; i++) {
            sql.execute("CREATE OR REPLACE VIEW dev.t_%1$d AS SELECT * FROM physical.t_%1$d".formatted(i));
        }
        connection.commit();
        return System.nanoTime() - began;
    }
}
