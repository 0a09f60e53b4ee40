package dev.waymark.rendering.macro;

import dev.waymark.rendering.dialect.Spelling;
import dev.waymark.rendering.token.Dialects;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// `@GENERATE_SURROGATE_KEY(columns ...[, hash_function := 'MD5'])`: a hash over the columns as
/// texts.
final class SurrogateKey implements Macro {

    @Override
    public String name() {
        return "GENERATE_SURROGATE_KEY";
    }

    @Override
    public Parameters parameters() {
        return Parameters.any().optionally("hash_function");
    }

    @Override
    public List<String> expand(Call call) {
        if (call.values().isEmpty()) {
            return call.refuse(
                    "@GENERATE_SURROGATE_KEY needs a column.", "Name the key's columns.");
        }
        String given = call.optional("hash_function");
        String hash = given == null ? "MD5" : Fragments.bare(given, call.dialect());
        String text = Spelling.of(call.dialect()).joined(texts(call));
        return List.of(hashed(hash, text, Dialects.family(call.dialect())));
    }

    private static List<String> texts(Call call) {
        String type = Spelling.of(call.dialect()).text();
        List<String> texts = new ArrayList<>();
        for (String column : call.values()) {
            if (!texts.isEmpty()) {
                texts.add("'|'");
            }
            texts.add(
                    "COALESCE(CAST("
                            + column
                            + " AS "
                            + type
                            + "), '_sqlmesh_surrogate_key_null_')");
        }
        return texts;
    }

    private static String hashed(String hash, String text, String family) {
        return switch (hash.toUpperCase(Locale.ROOT)) {
            case "MD5" -> md5(text, family);
            case "SHA1", "SHA" -> sha1(text, family);
            case "SHA256" -> sha2("256", text, family);
            case "SHA512" -> sha2("512", text, family);
            default -> named(hash, family) + "(" + text + ")";
        };
    }

    /// Names of functions are in upper case where the engine does not care.
    private static String named(String hash, String family) {
        return switch (family) {
            case "bigquery", "clickhouse" -> hash;
            default -> hash.toUpperCase(Locale.ROOT);
        };
    }

    private static String md5(String text, String family) {
        return switch (family) {
            case "bigquery" -> "TO_HEX(MD5(" + text + "))";
            case "clickhouse" -> "LOWER(HEX(MD5(" + text + ")))";
            case "tsql", "fabric" -> "HASHBYTES('MD5', " + text + ")";
            case "trino", "presto", "athena" -> "LOWER(TO_HEX(MD5(TO_UTF8(" + text + "))))";
            default -> "MD5(" + text + ")";
        };
    }

    private static String sha1(String text, String family) {
        return switch (family) {
            case "duckdb", "bigquery", "snowflake", "clickhouse", "trino", "presto", "athena" ->
                    "SHA1(" + text + ")";
            case "tsql", "fabric" -> "HASHBYTES('SHA1', " + text + ")";
            default -> "SHA(" + text + ")";
        };
    }

    /// Always a text in hex: the Presto family would give bytes.
    private static String sha2(String bits, String text, String family) {
        return switch (family) {
            case "redshift" -> "SHA2(" + text + ", " + bits + ")";
            case "trino", "presto", "athena" ->
                    "LOWER(TO_HEX(SHA" + bits + "(TO_UTF8(" + text + "))))";
            default -> "SHA" + bits + "(" + text + ")";
        };
    }
}
