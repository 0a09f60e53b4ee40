package dev.waymark.conformance.vector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    @Test
    void differences_are_named_by_their_path() {
        assertThat(
                        Comparison.of(
                                Json.read("{\"a\": {\"b\": 1, \"c\": null}, \"d\": [1, 2]}"),
                                Json.read("{\"a\": {\"b\": 2}, \"d\": [1, 2], \"e\": true}")))
                .extracting(Difference::path)
                .containsExactly("/a/b", "/a/c", "/e");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1    | 1.0          | true
                    1.1  | 1.1000000001 | true
                    1.1  | 1.100001     | false
                    0    | 0.0000000001 | false
                    "1"  | 1            | false
                    null | 0            | false
                    """)
    void numbers_are_equal_within_a_billionth(String one, String other, boolean equal) {
        assertThat(Comparison.of(Json.read(one), Json.read(other)).isEmpty()).isEqualTo(equal);
    }
}
