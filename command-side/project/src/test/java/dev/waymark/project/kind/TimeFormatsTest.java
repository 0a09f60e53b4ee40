package dev.waymark.project.kind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeFormatsTest {

    @ParameterizedTest
    @CsvSource({
        "duckdb, %Y%m%d, %Y%m%d",
        "postgres, YYYY-MM-DD HH24:MI:SS, %Y-%m-%d %H:%M:%S",
        "postgres, yyyymmdd, %Y%m%d",
        "postgres, %Y%m%d, %Y%m%d",
        "redshift, YYYYDDD, %Y%j",
        "snowflake, YYYY-MM-DD, %Y-%m-%d",
        "spark, yyyy-MM-dd HH:mm:ss, %Y-%m-%d %H:%M:%S",
        "databricks, yyyyMMdd, %Y%m%d",
        "tsql, yyyy-MM-dd, %Y-%m-%d",
        "mysql, %Y-%m-%d %H:%i:%s, %Y-%m-%d %H:%M:%S",
        "trino, %Y-%m-%d %T, %Y-%m-%d %H:%M:%S",
        "bigquery, %F, %Y-%m-%d",
    })
    void a_format_in_the_dialects_signs_is_kept_in_pythons(
            String dialect, String written, String python) {
        assertThat(TimeFormats.toPython(written, dialect)).isEqualTo(python);
    }
}
