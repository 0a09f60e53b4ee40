package dev.waymark.kernel.pack;

import dev.waymark.kernel.model.Body;

/// What a model computes, in few bytes.
final class PackedBody {

    private static final int QUERY = 0;
    private static final int SEED_ROWS = 1;
    private static final int NOTHING = 2;
    private static final int PYTHON = 3;

    private PackedBody() {}

    static void write(Sink to, Body body) {
        switch (body) {
            case Body.Query query -> write(to.number(QUERY), query);
            case Body.SeedRows seed -> write(to.number(SEED_ROWS), seed);
            case Body.Nothing _ -> to.number(NOTHING);
            case Body.Python python ->
                    to.number(PYTHON).text(python.entrypoint()).text(python.text());
        }
    }

    private static void write(Sink to, Body.Query query) {
        to.text(query.text()).texts(query.before()).texts(query.after());
        to.texts(query.onVirtualUpdate()).truth(query.optimize());
    }

    private static void write(Sink to, Body.SeedRows seed) {
        to.text(seed.csv()).texts(seed.columnHashes()).texts(seed.before()).texts(seed.after());
        to.texts(seed.onVirtualUpdate());
    }

    static Body read(Source from) {
        return switch (from.number()) {
            case QUERY ->
                    new Body.Query(
                            from.text(), from.texts(), from.texts(), from.texts(), from.truth());
            case SEED_ROWS ->
                    new Body.SeedRows(
                            from.text(), from.textMap(), from.texts(), from.texts(), from.texts());
            case NOTHING -> new Body.Nothing();
            case PYTHON -> new Body.Python(from.text(), from.text());
            default -> throw new IllegalArgumentException("no body of a model");
        };
    }
}
