package dev.waymark.eventstore;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.h2.Driver;

/// A database in one file.
///
/// @param path without the extension `.mv.db`
record H2State(String path, String password) implements EventLogSettings {

    /// Each commit is with the operating system before it returns, so that a killed process loses
    /// none. A second process finds the first one by itself and goes on when that one dies.
    private static final String DURABLE_AND_SHARED =
            ";AUTO_SERVER=TRUE;WRITE_DELAY=0;LOCK_TIMEOUT=30000;TRACE_LEVEL_FILE=0"
                    // a command has some fifteen statements; H2 keeps eight
                    + ";QUERY_CACHE_SIZE=64";

    /// Milliseconds that closing a file spends on giving back what is no longer used in it.
    private static final int COMPACTING = 50;

    /// Bytes up to which a file may keep that: most commands end sooner than it takes.
    private static final long SMALL = 64L << 20;

    /// Of what a long command took, the part that it may spend on giving back more.
    private static final int SHARE = 50;

    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration LONGEST_TIDYING = Duration.ofSeconds(3);

    static H2State in(Path file) {
        String path = file.toAbsolutePath().normalize().toString();
        if (path.contains(";")) {
            throw new IllegalArgumentException(
                    "The state cannot lie in a folder with a semicolon in its name: " + path);
        }
        return new H2State(path, "");
    }

    @Override
    public String place() {
        return path + ".mv.db";
    }

    /// Asks its driver itself: that spares loading all others.
    @Override
    public Connection connect() throws SQLException {
        return connect(isSmall() ? 0 : COMPACTING);
    }

    private Connection connect(long compacting) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", "sa");
        login.setProperty("password", password);
        try (Turn turn = turn()) {
            if (turn.isAlone()) {
                new LockFile(Path.of(path + ".lock.db")).removeIfLeft();
            }
            String settings = DURABLE_AND_SHARED + ";MAX_COMPACT_TIME=" + compacting;
            return new Driver().connect("jdbc:h2:file:" + path + settings, login);
        }
    }

    private boolean isSmall() {
        return Path.of(place()).toFile().length() < SMALL;
    }

    /// A long command writes most of a large file anew, and those that come after it would each
    /// tidy up a little of what it leaves. H2 tidies while it closes, and is told for how long when
    /// it is opened.
    @Override
    public void closed(Duration open) {
        if (open.compareTo(LONG) >= 0 && !isSmall()) {
            Duration share = open.dividedBy(SHARE);
            tidy(share.compareTo(LONGEST_TIDYING) < 0 ? share : LONGEST_TIDYING);
        }
    }

    private void tidy(Duration longest) {
        try {
            connect(longest.toMillis()).close();
        } catch (SQLException ignored) {
            // nothing was lost: the file stays as large as it is
        }
    }

    /// H2 ends the transaction with each table, and two who make the same index at once damage the
    /// database.
    @Override
    public void alone(Runnable making) {
        try (Turn _ = turn()) {
            making.run();
        }
    }

    private Turn turn() {
        return Turn.take(Path.of(path + ".making"));
    }

    /// Without the password.
    @Override
    public String toString() {
        return place();
    }
}
