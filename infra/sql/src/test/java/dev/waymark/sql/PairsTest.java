package dev.waymark.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.sql.Likeness;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Pairs of queries with SQLMesh's own verdicts.
class PairsTest {

    record Pair(String verdict, String dialect, String before, String after) {}

    static Stream<Pair> pairs() throws IOException {
        try (InputStream in = PairsTest.class.getResourceAsStream("/pairs.tsv")) {
            byte[] bytes = Objects.requireNonNull(in).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(fields -> new Pair(fields[0], fields[1], fields[2], fields[3]));
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void agrees_with_sqlmesh_or_is_more_careful(Pair pair) {
        Likeness likeness =
                Tables.SQL.compare(
                        Tables.query(pair.before(), pair.dialect()),
                        Tables.query(pair.after(), pair.dialect()));

        String verdict =
                switch (likeness) {
                    case Likeness.Same _ -> "=";
                    case Likeness.OnlyAdditions _ -> "+";
                    case Likeness.Different _, Likeness.Unreadable _ -> "!";
                };
        assertThat(verdict).isEqualTo(pair.verdict().replace('~', '!'));
    }
}
