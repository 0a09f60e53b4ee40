package dev.waymark.warehouse.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.waymark.warehouse.WarehouseFailure;
import dev.waymark.warehouse.WarehouseFailure.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;

/// Reaches a server and makes connections as the settings say.
final class Opening {

    /// The first one with MERGE.
    private static final int OLDEST = 15;

    // Beside the batches, somebody looks and somebody promotes.
    private static final int MORE = 4;

    private final Settings settings;
    private final String fresh;

    Opening(Settings settings) {
        this.settings = settings;
        // The driver would take this machine's zone, and rows would depend on who computes them.
        this.fresh =
                "SET TIME ZONE 'UTC'"
                        + (settings.role() == null
                                ? ""
                                : "; SET ROLE " + Sql.quoted(settings.role()));
    }

    Database open() {
        PGSimpleDataSource source = source();
        try (Connection first = source.getConnection()) {
            new Session(first).run(fresh);
            refuseOld(first.getMetaData().getDatabaseMajorVersion());
        } catch (SQLException e) {
            throw Failures.opening(settings.server(), e);
        }
        return new Database(pool(source), new Names(settings.database()), fresh);
    }

    private void refuseOld(int version) {
        if (version < OLDEST) {
            throw new WarehouseFailure(
                    Kind.UNREACHABLE,
                    "PostgreSQL at %s is version %d; Waymark needs %d or newer."
                            .formatted(settings.server(), version, OLDEST));
        }
    }

    private PGSimpleDataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {settings.host()});
        source.setPortNumbers(new int[] {settings.port()});
        source.setDatabaseName(settings.database());
        source.setUser(settings.user());
        source.setPassword(settings.password());
        source.setConnectTimeout(settings.connectTimeout());
        source.setTcpKeepAlive(settings.keepAlive());
        source.setApplicationName(settings.applicationName());
        if (settings.sslMode() != null) {
            source.setSslMode(settings.sslMode());
        }
        return source;
    }

    private HikariDataSource pool(PGSimpleDataSource source) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("waymark " + settings.server());
        config.setDataSource(source);
        config.setConnectionInitSql(fresh);
        config.setMaximumPoolSize(settings.concurrency() + MORE);
        config.setMinimumIdle(0);
        config.setIdleTimeout(TimeUnit.MINUTES.toMillis(1));
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }
}
