package dev.waymark.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.sql.Likeness;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.sql.Vectors.Vector;
import dev.waymark.sql.Vectors.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The 187 recorded edits that the form of a query decides.
class ConformanceTest {

    private static final Sql SQL = new JSqlParserSql();

    static Stream<Vector> vectors() {
        return Vectors.all(SQL);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void nothing_that_breaks_counts_as_harmless(Vector vector) {
        Verdict verdict = verdict(vector);

        assertThat(verdict.compareTo(vector.verdict()))
                .as("%s instead of %s", verdict, vector.verdict())
                .isGreaterThanOrEqualTo(0);
    }

    @Test
    void hardly_anything_harmless_counts_as_breaking() {
        List<Vector> vectors = vectors().toList();

        List<String> missed =
                vectors.stream()
                        .filter(vector -> verdict(vector) != vector.verdict())
                        .map(vector ->
                                vector.id() + ": " + SQL.compare(vector.before(), vector.after()))
                        .toList();

        assertThat(vectors).hasSize(187);
        assertThat(missed).isEmpty();
    }

    private static Verdict verdict(Vector vector) {
        return switch (SQL.compare(vector.before(), vector.after())) {
            case Likeness.Same _ -> Verdict.METADATA;
            case Likeness.OnlyAdditions _ -> Verdict.NON_BREAKING;
            case Likeness.Different _, Likeness.Unreadable _ -> Verdict.BREAKING;
        };
    }
}
