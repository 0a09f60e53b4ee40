package dev.waymark.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariablesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiterString = "==>",
            quoteCharacter = '^',
            textBlock =
                    """
                    SELECT @x, @X                       ==> SELECT 'raw', 'raw'
                    SELECT @n, @f, @b, @z, @l, @m       ==> SELECT 5, 1.5, TRUE, NULL, ('a', 'b'), MAP(['k'], [1])
                    SELECT @s                           ==> SELECT 'it''s \\ A'
                    SELECT @expr                        ==> SELECT t.a
                    SELECT a IN @l                      ==> SELECT a IN ('a', 'b')
                    SELECT @gateway, @runtime_stage     ==> SELECT 'dev', 'evaluating'
                    SELECT '@x', '@{x}' -- @x           ==> SELECT '@x', '@{x}' -- @x
                    SELECT 1 /* @nope */                ==> SELECT 1 /* @nope */
                    SELECT "@x", "@{x}_b"               ==> SELECT "raw", "raw_b"
                    SELECT @'a @x @{X}b @nope @@'       ==> SELECT 'a raw rawb @nope @'
                    SELECT c_@x, @{x}_1, a_@n           ==> SELECT c_raw, raw_1, a_5
                    SELECT a_@start_ds                  ==> SELECT "a_2023-01-01"
                    SELECT a AS @{x}, b AS @x           ==> SELECT a AS raw, b AS "raw"
                    SELECT t.@x, @x.c                   ==> SELECT t."raw", "raw".c
                    SELECT * FROM @x.t                  ==> SELECT * FROM "raw".t
                    SELECT @VAR('x') AS @VAR('x') FROM @VAR('x').t JOIN @VAR('x') ==> SELECT 'raw' AS "raw" FROM "raw".t JOIN "raw"
                    SELECT * FROM @{x}_a.t_@x           ==> SELECT * FROM raw_a.t_raw
                    SELECT * FROM c.@x.@x AS @x         ==> SELECT * FROM c."raw"."raw" AS "raw"
                    SELECT * FROM t, @x JOIN @x USING (a) ==> SELECT * FROM t, "raw" JOIN "raw" USING (a)
                    SELECT * FROM f(1, @x)              ==> SELECT * FROM f(1, 'raw')
                    SELECT a, @x FROM t                 ==> SELECT a, 'raw' FROM t
                    SELECT * FROM @'@x/b.csv'           ==> SELECT * FROM "raw/b.csv"
                    SELECT EXTRACT(DAY FROM @x)         ==> SELECT EXTRACT(DAY FROM 'raw')
                    SELECT a IS DISTINCT FROM @x        ==> SELECT a IS DISTINCT FROM 'raw'
                    CREATE SCHEMA IF NOT EXISTS @x      ==> CREATE SCHEMA IF NOT EXISTS "raw"
                    WITH @x AS (SELECT 1) SELECT 1      ==> WITH "raw" AS (SELECT 1) SELECT 1
                    INSERT INTO @this_model (a) SELECT 1 ==> INSERT INTO "cat"."s"."t__1" (a) SELECT 1
                    CREATE INDEX i_@{x} ON @this_model(a) ==> CREATE INDEX i_raw ON "cat"."s"."t__1"(a)
                    SELECT @VAR('x'), @var('X')         ==> SELECT 'raw', 'raw'
                    SELECT @VAR('nope'), @VAR('nope', 3) ==> SELECT NULL, 3
                    SELECT @VAR('l'), @BLUEPRINT_VAR('n') ==> SELECT ['a', 'b'], 5
                    SELECT @execution_ts, @latest_ds    ==> SELECT '2023-01-03 01:02:03', '2023-01-03'
                    SELECT @end_ds, @end_hour           ==> SELECT '2023-01-01', 23
                    SELECT @start_epoch, @end_millis    ==> SELECT 1672531200.0e0, 1672617599999
                    """)
    void stand_for_their_values(String sql, String expected) {
        assertThat(TestScopes.render(sql, TestScopes.of("duckdb"))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiterString = "==>",
            quoteCharacter = '^',
            textBlock =
                    """
                    duckdb     ==> CAST('2023-01-01' AS DATE); CAST('2023-01-01 00:00:00' AS TIMESTAMP); CAST('2023-01-01 23:59:59.999999+00:00' AS TIMESTAMPTZ)
                    postgres   ==> CAST('2023-01-01' AS DATE); CAST('2023-01-01 00:00:00' AS TIMESTAMP); CAST('2023-01-01 23:59:59.999999+00:00' AS TIMESTAMPTZ)
                    bigquery   ==> CAST('2023-01-01' AS DATE); CAST('2023-01-01 00:00:00' AS DATETIME); CAST('2023-01-01 23:59:59.999999+00:00' AS TIMESTAMP)
                    databricks ==> CAST('2023-01-01' AS DATE); CAST('2023-01-01 00:00:00' AS TIMESTAMP); CAST('2023-01-01 23:59:59.999999+00:00' AS TIMESTAMP)
                    trino      ==> CAST('2023-01-01' AS DATE); CAST('2023-01-01 00:00:00' AS TIMESTAMP); CAST('2023-01-01 23:59:59.999999+00:00' AS TIMESTAMP(6) WITH TIME ZONE)
                    redshift   ==> CAST('2023-01-01' AS DATE); CAST('2023-01-01 00:00:00' AS TIMESTAMP); CAST('2023-01-01 23:59:59.999999+00:00' AS TIMESTAMP WITH TIME ZONE)
                    mysql      ==> CAST('2023-01-01' AS DATE); CAST('2023-01-01 00:00:00' AS DATETIME); TIMESTAMP('2023-01-01 23:59:59.999999+00:00')
                    tsql       ==> CAST('2023-01-01' AS DATE); CAST('2023-01-01 00:00:00' AS DATETIME2); CAST('2023-01-01 23:59:59.999999999+00:00' AS DATETIMEOFFSET) AT TIME ZONE 'UTC'
                    clickhouse ==> toDate('2023-01-01'); CAST('2023-01-01 00:00:00' AS DateTime64(6)); CAST('2023-01-01 23:59:59.999999' AS DateTime64(6, 'UTC'))
                    sqlite     ==> '2023-01-01'; '2023-01-01 00:00:00'; '2023-01-01 23:59:59.999999+00:00'
                    """)
    void times_are_typed_as_the_dialect_does(String dialect, String expected) {
        String sql = "@start_date; @start_dtntz; @end_dt";

        assertThat(TestScopes.render(sql, TestScopes.of(dialect))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiterString = "==>",
            quoteCharacter = '^',
            textBlock =
                    """
                    bigquery  ==> SELECT @s, @x.@x FROM @x.t  ==> SELECT 'it\\'s \\\\ A', `raw`.`raw` FROM `raw`.t
                    tsql      ==> SELECT @s FROM @x.t         ==> SELECT 'it''s \\ A' FROM [raw].t
                    snowflake ==> SELECT $1 FROM @stage       ==> SELECT $1 FROM @stage
                    postgres  ==> SELECT @VAR('l')            ==> SELECT ARRAY['a', 'b']
                    postgres  ==> SELECT a <@ b, c @> d, @n   ==> SELECT a <@ b, c @> d, 5
                    """)
    void quotes_are_those_of_the_dialect(String dialect, String sql, String expected) {
        assertThat(TestScopes.render(sql, TestScopes.of(dialect))).isEqualTo(expected);
    }
}
