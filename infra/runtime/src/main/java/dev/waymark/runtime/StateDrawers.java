package dev.waymark.runtime;

import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.drawer.Drawers;
import dev.waymark.kernel.pack.Piece;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// The drawers of a project's shelf in its state, for whoever has no cache on the disk: a new
/// clone, a build server. Compressed, as they may travel. What goes wrong with them is passed over:
/// it costs time and nothing else.
final class StateDrawers {

    /// No more bytes can come of a compressed one.
    private static final int LARGEST_RATIO = 1032;

    private final String edition;
    private final CompletableFuture<Drawers> state = new CompletableFuture<>();
    private volatile boolean isNew;
    private final Map<Integer, byte[]> fresh = new TreeMap<>();

    /// @param edition of the program
    StateDrawers(String edition) {
        this.edition = edition;
    }

    /// From now on the state can be asked; whoever asked before waits for this.
    void opened(EventLog log) {
        state.complete(log.drawers());
    }

    /// The state has yet to be made: whoever reads the files need not wait for it.
    void willBeMade() {
        isNew = true;
    }

    /// There is no state to ask.
    void unavailable() {
        state.cancel(false);
    }

    @Nullable Piece load(int drawer) {
        if (isNew) {
            return null;
        }
        try {
            return state.join().read(edition, drawer).flatMap(StateDrawers::inflated).orElse(null);
        } catch (RuntimeException unread) {
            return null; // told by whoever asks the state for more than this
        }
    }

    /// Kept until [#close].
    synchronized void save(int drawer, byte[] content) {
        fresh.put(drawer, deflated(content));
    }

    /// Writes what is new into the state.
    synchronized void close() {
        if (!fresh.isEmpty() && state.isDone()) {
            try {
                state.join().write(edition, fresh);
            } catch (RuntimeException unwritten) {
                return; // the next process reads the files again, and that is all
            }
        }
    }

    private static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes.write(content.length >>> shift);
        }
        try (DeflaterOutputStream to = new DeflaterOutputStream(bytes, deflater)) {
            to.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    /// Empty when it is damaged: the compressed form ends with a checksum.
    private static Optional<Piece> inflated(byte[] stored) {
        if (stored.length < Integer.BYTES) {
            return Optional.empty();
        }
        Inflater inflater = new Inflater();
        try {
            int length = 0;
            for (int i = 0; i < Integer.BYTES; i++) {
                length = length << 8 | stored[i] & 0xff;
            }
            if (length < 0 || length / LARGEST_RATIO > stored.length) {
                return Optional.empty();
            }
            byte[] content = new byte[length];
            inflater.setInput(stored, Integer.BYTES, stored.length - Integer.BYTES);
            boolean whole = inflater.inflate(content) == length && isAtEnd(inflater);
            return whole ? Optional.of(Piece.of(content)) : Optional.empty();
        } catch (DataFormatException damaged) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }

    private static boolean isAtEnd(Inflater inflater) throws DataFormatException {
        return inflater.finished() || (inflater.inflate(new byte[1]) == 0 && inflater.finished());
    }
}
