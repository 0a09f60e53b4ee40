package dev.waymark.cli.view;

import dev.waymark.applying.RunListener;
import java.io.PrintWriter;
import java.time.InstantSource;

/// Shows a run to a person: a board where it can be drawn anew, lines elsewhere.
public interface Watching extends RunListener, AutoCloseable {

    /// Leaves the last state behind.
    @Override
    void close();

    /// @param heard the time of what is told
    /// @param clock the time of day
    static Watching of(PrintWriter err, InstantSource heard, InstantSource clock) {
        return canDraw() ? new Board(err, heard, clock) : new ProgressLines(err, heard);
    }

    private static boolean canDraw() {
        var console = System.console();
        boolean dumb = "dumb".equals(System.getenv("TERM"));
        return console != null && console.isTerminal() && !dumb && System.getenv("CI") == null;
    }
}
