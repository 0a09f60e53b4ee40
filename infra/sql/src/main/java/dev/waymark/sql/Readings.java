package dev.waymark.sql;

import dev.waymark.sql.identifier.Dialect;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Remembers what was made of the last texts, so that each is parsed once: those of ten thousand
/// models, as a first plan asks of each several times. Safe for threads; two of them may parse the
/// same new text at the same time.
final class Readings {

    /// A text of 2 KB and what is made of it take about 10 KB.
    private static final long LIMIT_BYTES = 160L << 20;

    /// The one that was asked for longest ago comes first.
    private final Map<Key, Reading> kept = new LinkedHashMap<>(64, 0.75f, true);

    private long bytes;

    /// Enough to know what the text refers to and which columns it gives.
    Reading of(String text, Dialect dialect) {
        Key key = new Key(text, dialect);
        Reading known = known(key);
        return known == null ? kept(key, Reading.outlined(text, dialect)) : known;
    }

    /// Enough to compare it.
    Reading whole(String text, Dialect dialect) {
        Key key = new Key(text, dialect);
        Reading known = known(key);
        return known == null || known.isOutline() ? kept(key, Reading.whole(text, dialect)) : known;
    }

    private synchronized @Nullable Reading known(Key key) {
        return kept.get(key);
    }

    private synchronized Reading kept(Key key, Reading reading) {
        Reading before = kept.put(key, reading);
        bytes += reading.size() + (before == null ? key.size() : -before.size());
        Iterator<Map.Entry<Key, Reading>> oldest = kept.entrySet().iterator();
        while (bytes > LIMIT_BYTES && oldest.hasNext()) {
            Map.Entry<Key, Reading> entry = oldest.next();
            bytes -= entry.getKey().size() + entry.getValue().size();
            oldest.remove();
        }
        return reading;
    }

    private record Key(String text, Dialect dialect) {

        long size() {
            return text.length();
        }
    }
}
