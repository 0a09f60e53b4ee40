package dev.waymark.eventstore;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The right to open a database in a file, or to make its tables: one thread of one process has it
/// at a time, and may take it again. The operating system takes it back from a process that dies.
final class Turn implements AutoCloseable {

    private static final ReentrantLock HERE = new ReentrantLock();

    /// What keeps other processes out, for whoever has the lock.
    private static @Nullable FileChannel others;

    private Turn() {}

    /// Waits for it.
    static Turn take(Path file) {
        HERE.lock();
        if (HERE.getHoldCount() == 1) {
            others = locked(file);
        }
        return new Turn();
    }

    /// Null where nobody may write, or where files cannot be locked: opening the database says so.
    private static @Nullable FileChannel locked(Path file) {
        try {
            FileChannel opened =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            opened.lock();
            return opened;
        } catch (IOException forbidden) {
            return null;
        }
    }

    /// Whether no other process is opening the database meanwhile.
    boolean isAlone() {
        return others != null;
    }

    @Override
    public void close() {
        try {
            if (HERE.getHoldCount() == 1 && others != null) {
                others.close();
                others = null;
            }
        } catch (IOException _) {
            // Closed all the same, and its lock with it.
        } finally {
            HERE.unlock();
        }
    }
}
