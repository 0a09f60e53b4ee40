package dev.waymark.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What each macro function writes; the expected texts mean what SQLMesh 0.236.4 answers.
class MacroFunctionsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiterString = "==>",
            quoteCharacter = '^',
            textBlock =
                    """
                    @DEF(v, 1+1); SELECT @v                        ==> ; SELECT 1+1
                    @DEF(v, 'raw'); SELECT @V, @{v} FROM @v.t      ==> ; SELECT 'raw', raw FROM "raw".t
                    @DEF(v, @n + 1); SELECT @v                     ==> ; SELECT 5 + 1
                    @DEF(x, 2); SELECT @x                          ==> ; SELECT 2
                    @DEF(v, @EACH([a,b], x -> x)); SELECT f@v      ==> ; SELECT "f(a, b)"
                    @DEF(f, x -> x + 1); SELECT @f(a), @F(2)       ==> ; SELECT a + 1, 2 + 1
                    @DEF(g, (x, y) -> x + y); SELECT @g(a, b)      ==> ; SELECT a + b
                    SELECT @EACH([a,b], x -> x)                    ==> SELECT a, b
                    SELECT @EACH([a,b], x -> t.x AS @{x}_1)        ==> SELECT t.a AS a_1, t.b AS b_1
                    SELECT @EACH((a,b), x -> x AS y_@x)            ==> SELECT a AS y_a, b AS y_b
                    SELECT @EACH(a, b, x -> x + 1)                 ==> SELECT a + 1, b + 1
                    SELECT @EACH((a), x -> x), @EACH(b, x -> x)    ==> SELECT a, b
                    SELECT @EACH([], x -> x), 1                    ==> SELECT 1
                    SELECT @EACH(['a','b'], x -> x AS @x)          ==> SELECT 'a' AS "a", 'b' AS "b"
                    SELECT @EACH([a,b], x -> SUM(x) AS "sum_@x")   ==> SELECT SUM(a) AS "sum_a", SUM(b) AS "sum_b"
                    SELECT @EACH(['a'], x -> @SQL('@x + 1'))       ==> SELECT a + 1
                    SELECT @EACH(['a','b'], x -> @'@x y')          ==> SELECT 'a y', 'b y'
                    SELECT @EACH([a,b], x -> x >= @start_ds)       ==> SELECT a >= '2023-01-01', b >= '2023-01-01'
                    SELECT @EACH([(a,b),(c,d)], (x,y) -> x + y)    ==> SELECT a + b, c + d
                    SELECT @EACH([a,b], x -> @EACH([c,d], y -> x + y)) ==> SELECT a + c, a + d, b + c, b + d
                    SELECT @EACH([t.a], x -> x AS @{x}_y)          ==> SELECT t.a AS a_y
                    SELECT @EACH(@l, x -> @{x} AS @{x}_y)          ==> SELECT a AS a_y, b AS b_y
                    SELECT @EACH([1,2], x -> @IF(x > 1, x))        ==> SELECT 2
                    SELECT @REDUCE([1,2,3], (x,y) -> x + y)        ==> SELECT 1 + 2 + 3
                    SELECT @REDUCE([a,b,c], (x,y) -> f(x, y))      ==> SELECT f(f(a, b), c)
                    SELECT f(@FILTER([1,2,3], x -> x > 1))         ==> SELECT f(2, 3)
                    SELECT @FILTER(1, x -> x > 0), @FILTER([1], x -> x > 1) FROM t ==> SELECT 1 FROM t
                    SELECT a, @IF(FALSE, b), c FROM t              ==> SELECT a, c FROM t
                    SELECT @IF(FALSE, b), c FROM t                 ==> SELECT c FROM t
                    SELECT a, @IF(1 > 2, 'never' AS x) FROM t      ==> SELECT a FROM t
                    SELECT f(@IF(FALSE, b), 1), f(@IF(FALSE, b))   ==> SELECT f(1), f()
                    SELECT @IF(@n = 5, a, b), @IF(@x <> 'raw', a, b) ==> SELECT a, b
                    @IF(TRUE, CREATE TABLE x (a INT, b INT))       ==> CREATE TABLE x (a INT, b INT)
                    @IF(TRUE, INSERT INTO x SELECT a, b FROM y)    ==> INSERT INTO x SELECT a, b FROM y
                    @IF(FALSE, GRANT SELECT ON x TO y, DROP TABLE x) ==> DROP TABLE x
                    SELECT @EVAL(1 + 2 * 3), @EVAL(4/2), @EVAL('a' = 'a') ==> SELECT 7, 2.0, TRUE
                    SELECT @EVAL(UPPER('a')), @EVAL(NULL) FROM t   ==> SELECT A FROM t
                    SELECT @AND(a, NULL, b OR c), @AND(NULL)       ==> SELECT a AND (b OR c), TRUE
                    SELECT @OR(a, b AND c), @OR(), @AND(a OR b)    ==> SELECT a OR (b AND c), TRUE, a OR b
                    SELECT @AND(@IF(FALSE, a), b, )                ==> SELECT b
                    SELECT @OR(@EACH([a,b], x -> x = 1), c)        ==> SELECT a = 1 OR b = 1 OR c
                    SELECT @SQL('@x + 1'), @SQL(1 + 1)             ==> SELECT raw + 1, 2
                    SELECT @SQL('@EACH([a,b], x -> x)')            ==> SELECT a, b
                    """)
    void control_what_is_written(String sql, String expected) {
        assertThat(TestScopes.render(sql, TestScopes.of("duckdb"))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiterString = "==>",
            quoteCharacter = '^',
            textBlock =
                    """
                    SELECT @STAR(foo)                              ==> SELECT CAST("foo"."a" AS INT) AS "a", CAST("foo"."b" AS TEXT) AS "b", CAST("foo"."c" AS TEXT) AS "c"
                    SELECT @STAR(db.bar, exclude := [B, "c"])      ==> SELECT CAST("bar"."a" AS INT) AS "a"
                    SELECT @STAR(foo, f, ['b', c], prefix := 'p_', suffix := '_s') ==> SELECT CAST("f"."a" AS INT) AS "p_a_s"
                    SELECT @STAR(untyped, quote_identifiers := FALSE) ==> SELECT untyped.a AS a
                    SELECT @STAR(foo, except_ := [a, b, c]), 1     ==> SELECT 1
                    SELECT @GENERATE_SURROGATE_KEY(a)              ==> SELECT MD5(COALESCE(CAST(a AS TEXT), '_sqlmesh_surrogate_key_null_'))
                    SELECT @SAFE_ADD(a+1, b)                       ==> SELECT CASE WHEN (a+1) IS NULL AND b IS NULL THEN NULL ELSE COALESCE(a+1, 0) + COALESCE(b, 0) END
                    SELECT @SAFE_SUB(a, b)                         ==> SELECT CASE WHEN a IS NULL AND b IS NULL THEN NULL ELSE COALESCE(a, 0) - COALESCE(b, 0) END
                    SELECT @SAFE_DIV(a + 1, f(b))                  ==> SELECT (a + 1) / NULLIF(f(b), 0)
                    @UNION('all', foo, db.bar)                     ==> SELECT CAST("a" AS INT) AS "a", CAST("c" AS TEXT) AS "c" FROM foo UNION ALL SELECT CAST("a" AS INT) AS "a", CAST("c" AS TEXT) AS "c" FROM db.bar
                    @UNION(TRUE, 'distinct', foo, foo)             ==> SELECT CAST("a" AS INT) AS "a", CAST("b" AS TEXT) AS "b", CAST("c" AS TEXT) AS "c" FROM foo UNION SELECT CAST("a" AS INT) AS "a", CAST("b" AS TEXT) AS "b", CAST("c" AS TEXT) AS "c" FROM foo
                    @UNION(@n = 6, foo, db.bar)                    ==> SELECT CAST("a" AS INT) AS "a", CAST("c" AS TEXT) AS "c" FROM foo
                    SELECT @HAVERSINE_DISTANCE(a, b, c, d, 'km')   ==> SELECT 7922 * ASIN(SQRT((POWER(SIN(RADIANS((c - a) / 2)), 2)) + (COS(RADIANS(a)) * COS(RADIANS(c)) * POWER(SIN(RADIANS((d - b) / 2)), 2)))) * 1.60934
                    SELECT @PIVOT(s, ['a', 'b c'], prefix := 'p_') ==> SELECT SUM(CASE WHEN s = 'a' THEN 1 ELSE 0 END) AS "p_a", SUM(CASE WHEN s = 'b c' THEN 1 ELSE 0 END) AS "p_b c"
                    SELECT @PIVOT(s, [1], agg := 'MAX', cmp := '>', then_value := v, else_value := NULL, distinct := TRUE, alias := FALSE) ==> SELECT MAX(DISTINCT CASE WHEN s > 1 THEN v ELSE NULL END)
                    @DEDUPLICATE(db.t, [a, b::date], ['c desc', 'd']) ==> SELECT * FROM db.t QUALIFY ROW_NUMBER() OVER (PARTITION BY a, b::date ORDER BY c desc, d) = 1
                    @DATE_SPINE('day', '2022-01-20', '2022-02-01') ==> SELECT date_day FROM UNNEST(CAST(GENERATE_SERIES(CAST('2022-01-20' AS DATE), CAST('2022-02-01' AS DATE), INTERVAL '1' DAY) AS DATE[])) AS _exploded(date_day)
                    SELECT @RESOLVE_TEMPLATE('s3://@{catalog_name}/@{schema_name}/@{table_name}') ==> SELECT 's3://cat/s/t__1'
                    SELECT * FROM @RESOLVE_TEMPLATE('@{schema_name}.x_@{table_name}', mode := 'table') ==> SELECT * FROM s.x_t__1
                    INSERT INTO a VALUES (1); @INSERT_SEED(); SELECT 1 ==> INSERT INTO a VALUES (1); ; SELECT 1
                    """)
    void write_expressions_and_queries(String sql, String expected) {
        assertThat(TestScopes.render(sql, TestScopes.of("duckdb"))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiterString = "==>",
            quoteCharacter = '^',
            textBlock =
                    """
                    @WITH(TRUE) x AS (SELECT 1) SELECT * FROM x        ==> WITH x AS (SELECT 1) SELECT * FROM x
                    @WITH(FALSE) x AS (SELECT 1), y AS (SELECT 2) SELECT * FROM z ==> SELECT * FROM z
                    SELECT * FROM a LEFT @JOIN(TRUE) b ON a.x = b.x    ==> SELECT * FROM a LEFT JOIN b ON a.x = b.x
                    SELECT * FROM a LEFT OUTER @JOIN(FALSE) b ON LEFT(a.x, 1) = b.x JOIN c ON 1 ==> SELECT * FROM a JOIN c ON 1
                    SELECT * FROM a @WHERE(@n = 5) x > 1               ==> SELECT * FROM a WHERE x > 1
                    SELECT * FROM a @WHERE(@n = 6) x > (SELECT 1 WHERE 2) ORDER BY 1 ==> SELECT * FROM a ORDER BY 1
                    SELECT * FROM (SELECT 1 FROM t @WHERE(FALSE) x = 1) AS y WHERE 1 = 1 ==> SELECT * FROM (SELECT 1 FROM t ) AS y WHERE 1 = 1
                    SELECT * FROM a @WHERE(FALSE) x = 1 UNION ALL SELECT 2 ==> SELECT * FROM a UNION ALL SELECT 2
                    SELECT 1 FROM a @GROUP_BY(TRUE) 1 @HAVING(FALSE) 2 @ORDER_BY(TRUE) 3 ==> SELECT 1 FROM a GROUP BY 1 ORDER BY 3
                    SELECT 1 FROM a @GROUP_BY(FALSE) 1, 2 @HAVING(TRUE) 2 ==> SELECT 1 FROM a HAVING 2
                    SELECT 1 FROM a @ORDER_BY(FALSE) 1 @LIMIT(FALSE) 5 OFFSET 3 ==> SELECT 1 FROM a OFFSET 3
                    """)
    void keep_or_drop_clauses(String sql, String expected) {
        assertThat(TestScopes.render(sql, TestScopes.of("duckdb"))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiterString = "==>",
            quoteCharacter = '^',
            textBlock =
                    """
                    bigquery   ==> @GENERATE_SURROGATE_KEY(a, b) ==> TO_HEX(MD5(CONCAT(COALESCE(CAST(a AS STRING), '_sqlmesh_surrogate_key_null_'), '|', COALESCE(CAST(b AS STRING), '_sqlmesh_surrogate_key_null_'))))
                    trino      ==> @GENERATE_SURROGATE_KEY(a, hash_function := 'SHA256') ==> LOWER(TO_HEX(SHA256(TO_UTF8(CAST(COALESCE(CAST(a AS VARCHAR), '_sqlmesh_surrogate_key_null_') AS VARCHAR)))))
                    trino      ==> @GENERATE_SURROGATE_KEY(a, hash_function := 'my_h') ==> MY_H(CAST(COALESCE(CAST(a AS VARCHAR), '_sqlmesh_surrogate_key_null_') AS VARCHAR))
                    presto     ==> @GENERATE_SURROGATE_KEY(a, b)  ==> LOWER(TO_HEX(MD5(TO_UTF8(CONCAT(CAST(COALESCE(CAST(a AS VARCHAR), '_sqlmesh_surrogate_key_null_') AS VARCHAR), CAST('|' AS VARCHAR), CAST(COALESCE(CAST(b AS VARCHAR), '_sqlmesh_surrogate_key_null_') AS VARCHAR))))))
                    bigquery   ==> @GENERATE_SURROGATE_KEY(a, hash_function := 'my_h') ==> my_h(CONCAT(COALESCE(CAST(a AS STRING), '_sqlmesh_surrogate_key_null_')))
                    tsql       ==> @GENERATE_SURROGATE_KEY(a, hash_function := 'SHA1') ==> HASHBYTES('SHA1', COALESCE(CAST(a AS VARCHAR(MAX)), '_sqlmesh_surrogate_key_null_'))
                    tsql       ==> @GENERATE_SURROGATE_KEY(a)    ==> HASHBYTES('MD5', COALESCE(CAST(a AS VARCHAR(MAX)), '_sqlmesh_surrogate_key_null_'))
                    redshift   ==> @GENERATE_SURROGATE_KEY(a, hash_function := 'sha256') ==> SHA2(COALESCE(CAST(a AS VARCHAR(MAX)), '_sqlmesh_surrogate_key_null_'), 256)
                    clickhouse ==> @GENERATE_SURROGATE_KEY(a)    ==> LOWER(HEX(MD5(CONCAT(COALESCE(CAST(a AS Nullable(String)), '_sqlmesh_surrogate_key_null_')))))
                    clickhouse ==> @DATE_SPINE('day', '2022-01-01', '2022-01-02') ==> SELECT date_day FROM UNNEST(GENERATE_DATE_ARRAY(CAST('2022-01-01' AS Nullable(DATE)), CAST('2022-01-02' AS Nullable(DATE)), INTERVAL '1' DAY)) AS _exploded(date_day)
                    snowflake  ==> SELECT @STAR(untyped)         ==> SELECT "UNTYPED"."a" AS "a"
                    spark      ==> SELECT @m                     ==> SELECT MAP_FROM_ARRAYS(ARRAY('k'), ARRAY(1))
                    snowflake  ==> SELECT 1 FROM @VAR('x')       ==> SELECT 1 FROM 'raw'
                    snowflake  ==> SELECT @m, @x FROM @x.y JOIN @{x}.z ON @n ==> SELECT OBJECT_CONSTRUCT('k', 1), 'raw' FROM @x.y JOIN raw.z ON 5
                    duckdb     ==> SELECT @VAR('gateway'), @VAR('n') ==> SELECT 'dev', 5
                    duckdb     ==> SELECT @EVAL(SUBSTRING(@x, 2)), @EVAL(SUBSTRING('abc', 1, 2)), @EVAL(LEFT('abc', 1)), @EVAL(RIGHT('abc', 2)) ==> SELECT aw, ab, a, bc
                    duckdb     ==> SELECT @EVAL(ROUND(2.567, 1)), @EVAL(ROUND(2.5)), @EVAL(POWER(2, 3)), @EVAL(POW(4, 0.5)) ==> SELECT 2.6, 2, 8, 2.0
                    duckdb     ==> SELECT @EVAL(YEAR(@start_date)), @EVAL(MONTH('2024-05-06')), @EVAL(DAY(CAST('2024-05-06' AS DATE))) ==> SELECT 2023, 5, 6
                    postgres   ==> @SAFE_DIV(a, b)               ==> CAST(a AS DOUBLE PRECISION) / NULLIF(b, 0)
                    postgres   ==> @DEDUPLICATE(t, [a], ['b'])   ==> SELECT * FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY a ORDER BY b) AS _w FROM t) AS _t WHERE _w = 1
                    tsql       ==> SELECT @EACH([a, b], x -> x)  ==> SELECT a, b
                    bigquery   ==> @UNION('distinct', untyped, untyped) ==> SELECT `a` FROM untyped UNION DISTINCT SELECT `a` FROM untyped
                    postgres   ==> @DATE_SPINE('quarter', @start_date, @end_date) ==> SELECT date_quarter FROM (SELECT CAST(value AS DATE) FROM GENERATE_SERIES(CAST('2023-01-01' AS DATE), CAST('2023-01-01' AS DATE), INTERVAL '3 MONTH') AS _t(value)) AS _exploded(date_quarter)
                    trino      ==> @DATE_SPINE('week', a, b)     ==> SELECT date_week FROM UNNEST(SEQUENCE(a, b, INTERVAL '1' WEEK)) AS _exploded(date_week)
                    bigquery   ==> @DATE_SPINE('month', a, b)    ==> SELECT date_month FROM UNNEST(GENERATE_DATE_ARRAY(a, b, INTERVAL '1' MONTH)) AS date_month
                    spark      ==> @DATE_SPINE('quarter', a, b)  ==> SELECT date_quarter FROM EXPLODE(SEQUENCE(a, b, INTERVAL '3' MONTH)) AS _exploded(date_quarter)
                    snowflake  ==> @DATE_SPINE('year', a, b)     ==> SELECT date_year FROM (SELECT DATEADD(YEAR, CAST(date_year AS INT), CAST(a AS DATE)) AS date_year FROM TABLE(FLATTEN(INPUT => ARRAY_GENERATE_RANGE(0, DATEDIFF(YEAR, a, b) + 1))) AS _exploded(seq, key, path, index, date_year, this)) AS _exploded(date_year)
                    redshift   ==> @DATE_SPINE('day', a, b)      ==> WITH RECURSIVE _generated_dates(date_day) AS (SELECT CAST(a AS DATE) AS date_day UNION ALL SELECT CAST(DATEADD(DAY, 1, date_day) AS DATE) FROM _generated_dates WHERE CAST(DATEADD(DAY, 1, date_day) AS DATE) <= CAST(b AS DATE)) SELECT date_day FROM (SELECT date_day FROM _generated_dates) AS _generated_dates
                    """)
    void write_the_sql_of_the_dialect(String dialect, String sql, String expected) {
        assertThat(TestScopes.render(sql, TestScopes.of(dialect))).isEqualTo(expected);
    }
}
