package dev.waymark.cli.view;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// A run on a terminal, drawn anew in place as it goes on.
final class Board implements Watching {

    private static final Duration EACH = Duration.ofMillis(250);
    private static final int WIDTH = 110;
    private static final String UP_AND_CLEAR = "\u001b[%dA\u001b[J";

    private final PrintWriter err;
    private final InstantSource heard;
    private final InstantSource clock;
    private final BoardState state = new BoardState();
    private final Thread painter;
    private volatile boolean over;
    private int drawn;

    Board(PrintWriter err, InstantSource heard, InstantSource clock) {
        this.err = err;
        this.heard = heard;
        this.clock = clock;
        this.painter = Thread.ofVirtual().name("board").start(this::paint);
    }

    @Override
    public synchronized void on(Progress progress) {
        state.note(progress, heard.instant());
    }

    private void paint() {
        while (!over) {
            LockSupport.parkNanos(EACH.toNanos());
            draw();
        }
    }

    private synchronized void draw() {
        if (state.began() == null) {
            return;
        }
        List<String> text = BoardText.of(state, clock.instant(), WIDTH);
        if (drawn > 0) {
            err.print(UP_AND_CLEAR.formatted(drawn));
        }
        text.forEach(err::println);
        err.flush();
        drawn = text.size();
    }

    @Override
    public void close() {
        over = true;
        LockSupport.unpark(painter);
        try {
            painter.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
