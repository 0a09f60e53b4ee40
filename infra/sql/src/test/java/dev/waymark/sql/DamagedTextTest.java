package dev.waymark.sql;

import static dev.waymark.sql.Tables.SQL;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.waymark.kernel.sql.Sql.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever people leave in a file half written, questions about it have an answer.
class DamagedTextTest {

    private static final List<String> SCRAPS =
            List.of(
                    "(",
                    ")",
                    ",",
                    ".",
                    ";",
                    "'",
                    "\"",
                    "`",
                    "[",
                    "]",
                    "{",
                    "}",
                    "@",
                    "$",
                    ":",
                    "::",
                    "->",
                    "--",
                    "/*",
                    "*/",
                    "*",
                    " AS ",
                    " FROM ",
                    " SELECT ",
                    " END ",
                    " OVER ",
                    " IN ",
                    "..",
                    "é",
                    "1e999",
                    "0x",
                    " NULL ",
                    " WITH ",
                    "\n");

    record Text(String dialect, String sql) {}

    @Provide
    Arbitrary<Text> texts() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/pairs.tsv"))) {
            return Arbitraries.of(
                    lines.filter(line -> !line.startsWith("#") && line.contains("\t"))
                            .map(line -> line.split("\t"))
                            .filter(cells -> cells.length > 3)
                            .flatMap(cells ->
                                    Stream.of(
                                            new Text(cells[1], cells[2]),
                                            new Text(cells[1], cells[3])))
                            .toList());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Property(tries = 500)
    void a_damaged_text_is_answered_or_refused_but_breaks_nothing(
            @ForAll("texts") Text whole, @ForAll long seed) {
        String damaged = damaged(whole.sql(), new Random(seed));
        assertThatCode(() -> askAll(whole, damaged)).as(damaged).doesNotThrowAnyException();
    }

    private static void askAll(Text whole, String damaged) {
        Query before = query(whole.sql(), whole.dialect());
        Query after = query(damaged, whole.dialect());
        SQL.facts(damaged, whole.dialect());
        SQL.columns(after);
        SQL.unresolved(after);
        SQL.compare(before, after);
        SQL.relocate(damaged, whole.dialect(), "memory", Map.of());
        SQL.named(damaged, whole.dialect());
    }

    private static Query query(String text, String dialect) {
        return new Query(text, dialect, "memory", Map.of(), true);
    }

    private static String damaged(String text, Random random) {
        String damaged = text;
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            int from = random.nextInt(damaged.length() + 1);
            int to = Math.min(damaged.length(), from + 1 + random.nextInt(8));
            damaged =
                    switch (random.nextInt(4)) {
                        case 0 -> damaged.substring(0, from) + damaged.substring(to);
                        case 1 ->
                                damaged.substring(0, from)
                                        + SCRAPS.get(random.nextInt(SCRAPS.size()))
                                        + damaged.substring(from);
                        case 2 -> damaged.substring(0, from);
                        default -> damaged.substring(0, to) + damaged.substring(from);
                    };
        }
        return damaged;
    }
}
