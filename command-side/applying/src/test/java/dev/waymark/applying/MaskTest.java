package dev.waymark.applying;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {

    private final Mask mask = new Mask(List.of("pw", "correct-horse", "correct", ""));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    SELECT 'correct-horse'                                 | SELECT '******'
                    SELECT pw, pwd FROM t                                  | SELECT ******, pwd FROM t
                    ATTACH 'host=h password=abc dbname=d' AS o             | ATTACH 'host=h password=****** dbname=d' AS o
                    ATTACH 'postgresql://bo:abc@h:5432/d'                  | ATTACH 'postgresql://bo:******@h:5432/d'
                    CREATE USER MAPPING OPTIONS (user 'bo', password 'a''c') | CREATE USER MAPPING OPTIONS (user 'bo', password '******')
                    CREATE SECRET s (TYPE s3, KEY_ID 'abc', SECRET 'def')  | CREATE SECRET s (TYPE s3, KEY_ID '******', SECRET '******')
                    f('{"api_key": "abc", "n": 1}', session_token => 'abc') | f('{"api_key": '******', "n": 1}', session_token => '******')
                    SELECT o.token, 'x' AS secret FROM o JOIN p ON o.token = p.token | SELECT o.token, 'x' AS secret FROM o JOIN p ON o.token = p.token
                    WHERE token IN ('a', 'b') AND tokens > 3               | WHERE token IN ('a', 'b') AND tokens > 3
                    """)
    void what_is_secret_is_hidden_and_the_rest_stays(String text, String masked) {
        assertThat(mask.over(text)).isEqualTo(masked);
    }
}
