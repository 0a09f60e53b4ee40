package dev.waymark.aggregates;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.jspecify.annotations.Nullable;

/// A real H2 in memory, with transactions that belong to threads and are joined by whoever asks for
/// a connection.
public final class TestDatabase implements ConnectionProvider, TransactionManager, AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String url = "jdbc:h2:mem:aggregates" + COUNT.incrementAndGet();
    private final Connection anchor;
    private final ThreadLocal<@Nullable Connection> current = new ThreadLocal<>();

    public TestDatabase() {
        this.anchor = open();
    }

    @Override
    public Connection getConnection() {
        Connection joined = current.get();
        return joined == null
                ? open()
                : ConnectionWrapperFactory.wrap(
                        joined, new ConnectionWrapperFactory.NoOpCloseHandler());
    }

    @Override
    public Transaction startTransaction() {
        if (current.get() != null) {
            return new Joined();
        }
        Connection connection = open();
        try {
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        current.set(connection);
        return new Own(connection);
    }

    /// Every row of every table of this name prefix, as sorted texts.
    public List<String> dump(String prefix) {
        List<String> lines = new ArrayList<>();
        for (String table : names(prefix)) {
            for (String row : texts("SELECT * FROM " + table)) {
                lines.add(table + row);
            }
        }
        return lines.stream().sorted().toList();
    }

    private List<String> names(String prefix) {
        return texts(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'"
                                + " AND table_name LIKE '"
                                + prefix
                                + "%' ORDER BY table_name")
                .stream()
                .map(row -> row.substring(1, row.length() - 1))
                .toList();
    }

    /// The rows of a query as texts.
    public List<String> texts(String sql) {
        try (Connection connection = getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    values.add(String.valueOf(rows.getString(i)));
                }
                texts.add(values.toString());
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection open() {
        try {
            return DriverManager.getConnection(url);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        anchor.close();
    }

    private static final class Joined implements Transaction {
        @Override
        public void commit() {}

        @Override
        public void rollback() {}
    }

    private final class Own implements Transaction {
        private final Connection connection;

        Own(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void commit() {
            end(Connection::commit);
        }

        @Override
        public void rollback() {
            end(Connection::rollback);
        }

        private void end(Ending ending) {
            current.remove();
            try (connection) {
                ending.of(connection);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private interface Ending {
        void of(Connection connection) throws SQLException;
    }
}
