package dev.waymark.sql;

import static dev.waymark.sql.Tables.query;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.sql.Likeness;
import dev.waymark.kernel.sql.Sql;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {

    @Test
    void many_threads_share_one_mind() {
        Sql shared = new JSqlParserSql();

        List<Likeness> answers =
                IntStream.range(0, 400)
                        .parallel()
                        .mapToObj(i -> i % 20)
                        .map(i ->
                                shared.compare(
                                        query("SELECT a FROM raw.t WHERE a = " + i),
                                        query("SELECT a, b FROM raw.t WHERE " + i + " = a")))
                        .toList();

        assertThat(answers).containsOnly(new Likeness.OnlyAdditions(List.of("b")));
    }
}
