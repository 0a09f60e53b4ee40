package dev.waymark.sql;

import dev.waymark.sql.identifier.Dialect;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Remembers what was made of the last texts, so that each is parsed once. Safe for threads; two of
/// them may parse the same new text at the same time.
final class Readings {

    private static final int SIZE = 2_000;

    private final Map<Key, Reading> kept =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(64, 0.75f, true) {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<Key, Reading> eldest) {
                            return size() > SIZE;
                        }
                    });

    Reading of(String text, Dialect dialect) {
        Key key = new Key(text, dialect);
        Reading known = kept.get(key);
        if (known != null) {
            return known;
        }
        Reading fresh = Reading.of(text, dialect);
        kept.put(key, fresh);
        return fresh;
    }

    private record Key(String text, Dialect dialect) {}
}
