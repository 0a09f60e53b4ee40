package dev.waymark.sql.parse;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import net.sf.jsqlparser.parser.CCJSqlParser;

/// Ends a parse that goes on for too long: an interrupted parser gives up at its next choice.
record Watch(ScheduledFuture<?> alarm) implements AutoCloseable {

    private static final long SECONDS = 10;
    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    static Watch over(CCJSqlParser parser) {
        Runnable interrupt = () -> parser.interrupted = true;
        return new Watch(CLOCK.schedule(interrupt, SECONDS, TimeUnit.SECONDS));
    }

    private static ScheduledThreadPoolExecutor clock() {
        ScheduledThreadPoolExecutor clock =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("sql-parse-watch").factory());
        clock.setRemoveOnCancelPolicy(true);
        clock.setKeepAliveTime(SECONDS, TimeUnit.SECONDS);
        clock.allowCoreThreadTimeOut(true);
        return clock;
    }

    @Override
    public void close() {
        alarm.cancel(false);
    }
}
