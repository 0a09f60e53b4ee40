package dev.waymark.sql.parse;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import net.sf.jsqlparser.parser.CCJSqlParser;

/// Ends a parse that goes on for too long: an interrupted parser gives up at its next choice. One
/// clock looks at all parses: an alarm for each would cost more than most of them take.
final class Watch implements AutoCloseable {

    private static final int LOOKS = 10;
    private static final long SECONDS_BETWEEN = 1;
    private static final Set<Watch> OPEN = ConcurrentHashMap.newKeySet();
    private static final AtomicBoolean LOOKING = new AtomicBoolean();
    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    private final CCJSqlParser parser;
    private int looks;

    private Watch(CCJSqlParser parser) {
        this.parser = parser;
    }

    static Watch over(CCJSqlParser parser) {
        Watch watch = new Watch(parser);
        OPEN.add(watch);
        lookSoon();
        return watch;
    }

    private static void lookSoon() {
        if (LOOKING.compareAndSet(false, true)) {
            CLOCK.schedule(Watch::look, SECONDS_BETWEEN, TimeUnit.SECONDS);
        }
    }

    private static void look() {
        OPEN.forEach(Watch::lookedAt);
        LOOKING.set(false);
        if (!OPEN.isEmpty()) {
            lookSoon();
        }
    }

    /// Only the clock calls it.
    private void lookedAt() {
        looks++;
        if (looks >= LOOKS) {
            parser.interrupted = true;
        }
    }

    private static ScheduledThreadPoolExecutor clock() {
        ScheduledThreadPoolExecutor clock =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("sql-parse-watch").factory());
        clock.setKeepAliveTime(LOOKS, TimeUnit.SECONDS);
        clock.allowCoreThreadTimeOut(true);
        return clock;
    }

    @Override
    public void close() {
        OPEN.remove(this);
    }
}
