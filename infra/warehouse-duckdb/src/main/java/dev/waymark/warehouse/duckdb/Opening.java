package dev.waymark.warehouse.duckdb;

import dev.waymark.warehouse.WarehouseFailure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;

/// Opens a database and everything that its settings ask for.
final class Opening {

    // Files that we make can be opened by the DuckDB of the SQLMesh that people have beside us.
    private static final String STORAGE = "v1.5.0";

    private final Settings settings;

    Opening(Settings settings) {
        this.settings = settings;
    }

    /// @param file null for a database in memory
    Database open(@Nullable Path file) {
        DuckDBConnection root = connect(file);
        try {
            prepare(root);
            return new Database(root, catalogs(root, file));
        } catch (SQLException e) {
            WarehouseFailure failure = Failures.opening(e);
            closeAfter(failure, root);
            throw failure;
        } catch (WarehouseFailure failure) {
            closeAfter(failure, root);
            throw failure;
        }
    }

    private static DuckDBConnection connect(@Nullable Path file) {
        Properties properties = new Properties();
        properties.setProperty("storage_compatibility_version", STORAGE);
        String url = "jdbc:duckdb:" + (file == null ? "" : file);
        try {
            return new DuckDBDriver().connect(url, properties).unwrap(DuckDBConnection.class);
        } catch (SQLException e) {
            throw Failures.opening(e);
        } catch (LinkageError e) {
            throw Failures.loading(e);
        }
    }

    private void prepare(DuckDBConnection root) throws SQLException {
        for (String extension : settings.extensions()) {
            load(root, extension);
        }
        settings.engine().forEach((name, value) -> set(root, name, String.valueOf(value)));
        for (Attachment attachment : settings.attachments()) {
            run(root, attachment.statement());
        }
    }

    private static void set(DuckDBConnection root, String name, String value) {
        try {
            run(root, "SET GLOBAL %s = %s".formatted(Sql.quoted(name), Sql.literal(value)));
        } catch (SQLException e) {
            String why = Failures.isSecret(name) ? "" : ": " + Failures.brief(e);
            throw Settings.refusal("DuckDB does not take the setting '%s'%s".formatted(name, why));
        }
    }

    private static void load(DuckDBConnection root, String extension) throws SQLException {
        try {
            run(root, "LOAD " + Sql.literal(extension));
        } catch (SQLException absent) {
            install(root, extension);
            run(root, "LOAD " + Sql.literal(extension));
        }
    }

    private static void install(DuckDBConnection root, String extension) {
        try {
            run(root, "INSTALL " + Sql.literal(extension));
        } catch (SQLException e) {
            throw Settings.refusal(
                    "The DuckDB extension '%s' is neither built in nor installed, and installing it failed: %s"
                            .formatted(extension, Failures.brief(e)));
        }
    }

    private Catalogs catalogs(DuckDBConnection root, @Nullable Path file) throws SQLException {
        boolean chosen = file == null && !settings.attachments().isEmpty();
        String first = value(root, "SELECT current_database()");
        String home = chosen ? settings.attachments().getFirst().alias() : first;
        List<String> writable = new ArrayList<>(List.of(home));
        settings.attachments().stream()
                .filter(a -> !a.readOnly() && !a.alias().equals(home))
                .forEach(a -> writable.add(a.alias()));
        return new Catalogs(home, chosen, writable);
    }

    private static String value(Connection root, String query) throws SQLException {
        try (Statement statement = root.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void run(Connection root, String sql) throws SQLException {
        try (Statement statement = root.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void closeAfter(WarehouseFailure failure, DuckDBConnection root) {
        try {
            root.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}
