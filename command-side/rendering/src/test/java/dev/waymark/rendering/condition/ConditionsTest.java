package dev.waymark.rendering.condition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiterString = "==>",
            quoteCharacter = '^',
            textBlock =
                    """
                    1 + 2 * 3                        ==> 7
                    (1 + 2) * -3                     ==> -9
                    1 / 2                            ==> 0.5
                    4/2                              ==> 2.0
                    7 % 4                            ==> 3
                    -7 % 4                           ==> 1
                    7 // 2                           ==> 3
                    7.5 // 2                         ==> 3.0
                    1.5 * 2                          ==> 3.0
                    1_000 + 1e3                      ==> 2000.0
                    NULL + 1                         ==> NULL
                    'a' || 'b'                       ==> ab
                    'a' = 'a' AND 1 = 1.0            ==> TRUE
                    '1' = 1                          ==> FALSE
                    1 <> 2 OR x > 1                  ==> TRUE
                    1 <> 2 AND x > 1                 ==> ?
                    'b' > 'a'                        ==> TRUE
                    2 >= 2                           ==> TRUE
                    a = a                            ==> TRUE
                    a = 'a'                          ==> FALSE
                    NULL = 1                         ==> NULL
                    NULL IS NULL                     ==> TRUE
                    1 IS NOT NULL                    ==> TRUE
                    1 IS TRUE                        ==> TRUE
                    NOT NULL                         ==> TRUE
                    NOT 1 = 1                        ==> FALSE
                    FALSE OR 'x'                     ==> x
                    NULL AND TRUE                    ==> NULL
                    1 IN (1, 2)                      ==> TRUE
                    'a' NOT IN ['b']                 ==> TRUE
                    3 IN (3)                         ==> TRUE
                    2 BETWEEN 1 AND 3 AND 1 = 1      ==> TRUE
                    4 NOT BETWEEN 1 AND 3            ==> TRUE
                    'a.c' LIKE 'a.%'                 ==> TRUE
                    'abc' LIKE 'a._'                 ==> FALSE
                    'A' ILIKE 'a'                    ==> TRUE
                    CASE WHEN 1 = 2 THEN 'x' WHEN 1 = 1 THEN 'y' END ==> y
                    CASE 3 WHEN 1 THEN 2 ELSE 4 END  ==> 4
                    CASE 3 WHEN 1 THEN 2 END         ==> NULL
                    CAST('3' AS INT) + 1             ==> 4
                    '3.7'::DOUBLE                    ==> 3.7
                    CAST(1 AS VARCHAR(10)) = '1'     ==> TRUE
                    CAST('2020-01-01' AS DATE)       ==> CAST('2020-01-01' AS DATE)
                    DATE '2020-01-02' > CAST('2020-01-01' AS DATE) ==> TRUE
                    CAST('2020-01-01 10:00:00+00:00' AS TIMESTAMPTZ) > '2020-01-01' ==> TRUE
                    CAST('2020-01-01' AS DATE)::TEXT = '2020-01-01' ==> TRUE
                    UPPER('a')                       ==> A
                    LOWER(TRIM(' A '))               ==> a
                    LENGTH('abc')                    ==> 3
                    LENGTH(NULL)                     ==> NULL
                    ABS(-2)                          ==> 2
                    CONCAT('a', 1)                   ==> a1
                    COALESCE(NULL, 1)                ==> 1
                    IF(1 = 1, 'a', 'b')              ==> a
                    [1, 2]                           ==> 1, 2
                    t."A".b                          ==> t."A".b
                    1 / 0                            ==> ?
                    'a' < 1                          ==> ?
                    x + 1                            ==> ?
                    CURRENT_DATE > '2020-01-01'      ==> ?
                    SUM(1)                           ==> ?
                    LENGTH(1)                        ==> ?
                    CAST(1 AS UUID)                  ==> ?
                    CAST('x' AS INT)                 ==> ?
                    CAST('x' AS DATE)                ==> ?
                    1 +                              ==> ?
                    (1                               ==> ?
                    1 2                              ==> ?
                    CASE WHEN TRUE THEN 1            ==> ?
                    1 LIKE 2                         ==> ?
                    *                                ==> ?
                    """)
    void come_to_a_value_or_say_that_they_cannot(String sql, String expected) {
        Value value = Conditions.evaluate(sql, "duckdb");

        assertThat(value instanceof Value.Unknown ? "?" : value.sql()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "0, false",
        "'''''', false",
        "NULL, false",
        "[], false",
        "FALSE, false",
        "0.1, true",
        "'''a''', true",
        "x, true",
        "[0], true"
    })
    void count_as_true_as_in_python(String sql, boolean truthy) {
        assertThat(Conditions.evaluate(sql, "duckdb").isTruthy()).isEqualTo(truthy);
    }
}
