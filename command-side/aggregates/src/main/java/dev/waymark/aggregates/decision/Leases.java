package dev.waymark.aggregates.decision;

import dev.waymark.kernel.environment.Holder;
import dev.waymark.kernel.identity.RunId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;

/// Who is alive: one row for each run that holds a slot, renewed by its holder. Not history, so no
/// event; lost rows cost nothing but a takeover.
public final class Leases implements Liveness {

    private static final String COLUMNS =
            "run_id, host, process_id, process_started_at, holder_user, fence, expires_at";

    /// No lease is given for longer.
    public static final Duration LONGEST = Duration.ofMinutes(2);

    private final Jdbc jdbc;
    private final TransactionManager transactions;
    private final InstantSource clock;
    private final Processes processes;

    /// @param transactions joins the transaction under way, else makes one
    public Leases(
            ConnectionProvider connections,
            TransactionManager transactions,
            InstantSource clock,
            Processes processes) {
        this.jdbc = new Jdbc(connections);
        this.transactions = transactions;
        this.clock = clock;
        this.processes = processes;
    }

    /// @param expiresAt when it lapses unless it is renewed
    public record Lease(RunId run, Holder holder, long fence, Instant expiresAt) {}

    public void createSchema() {
        jdbc.run(
                List.of(
                        """
                        CREATE TABLE IF NOT EXISTS lease (
                            run_id VARCHAR PRIMARY KEY,
                            host VARCHAR NOT NULL,
                            process_id BIGINT NOT NULL,
                            process_started_at VARCHAR NOT NULL,
                            holder_user VARCHAR NOT NULL,
                            fence BIGINT NOT NULL,
                            expires_at VARCHAR NOT NULL)
                        """));
    }

    /// Gives a run a new lease, in place of any that it has.
    public void take(RunId run, Holder holder, long fence, Duration lease) {
        transactions.executeInTransaction(() -> {
            expire(run);
            jdbc.update(
                    "INSERT INTO lease (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?)",
                    run.value(),
                    holder.host(),
                    holder.process(),
                    holder.processStartedAt().toString(),
                    holder.user(),
                    fence,
                    clock.instant().plus(lease).toString());
        });
    }

    /// Makes a lease last from now on, if this process still holds it.
    ///
    /// @return false when it holds it no longer: the run ended, or somebody took over
    public boolean renew(RunId run, Holder holder, Duration lease) {
        return transactions.fetchInTransaction(() ->
                jdbc.update(
                                "UPDATE lease SET expires_at = ? WHERE run_id = ? AND host ="
                                        + " ? AND process_id = ? AND process_started_at = ?",
                                clock.instant().plus(lease).toString(),
                                run.value(),
                                holder.host(),
                                holder.process(),
                                holder.processStartedAt().toString())
                        == 1);
    }

    /// Ends a lease now; one that is not there is no harm.
    public void expire(RunId run) {
        transactions.executeInTransaction(
                () -> jdbc.update("DELETE FROM lease WHERE run_id = ?", run.value()));
    }

    /// The row is locked, so that a lease found lapsed is not renewed while somebody takes over.
    @Override
    public Optional<Holder> holder(RunId run) {
        return transactions.fetchInTransaction(
                () -> of(run).filter(this::isLive).map(Lease::holder));
    }

    private boolean isLive(Lease lease) {
        if (processes.isGone(lease.holder) || !lease.expiresAt.isAfter(clock.instant())) {
            return false;
        }
        shorten(lease);
        return true;
    }

    /// A lease that lasts longer than any was given by a clock that has gone back since. Whoever
    /// lives renews it by the present time; nobody waits for the dead until the old time comes
    /// again.
    private void shorten(Lease lease) {
        Instant latest = clock.instant().plus(LONGEST);
        if (lease.expiresAt.isAfter(latest)) {
            jdbc.update(
                    "UPDATE lease SET expires_at = ? WHERE run_id = ?",
                    latest.toString(),
                    lease.run.value());
        }
    }

    /// The lease of a run, lapsed or not.
    public Optional<Lease> of(RunId run) {
        return transactions.fetchInTransaction(() ->
                jdbc
                        .query(
                                "SELECT " + COLUMNS + " FROM lease WHERE run_id = ? FOR UPDATE",
                                Leases::read,
                                run.value())
                        .stream()
                        .findFirst());
    }

    private static Lease read(ResultSet row) throws SQLException {
        Holder holder =
                new Holder(
                        row.getString("host"),
                        row.getLong("process_id"),
                        Instant.parse(row.getString("process_started_at")),
                        row.getString("holder_user"));
        return new Lease(
                new RunId(row.getString("run_id")),
                holder,
                row.getLong("fence"),
                Instant.parse(row.getString("expires_at")));
    }
}
