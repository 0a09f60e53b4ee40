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
        return List.of(
                hashed(hash.toUpperCase(Locale.ROOT), text, Dialects.family(call.dialect())));
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
        String plain = hash + "(" + text + ")";
        boolean md5 = hash.equals("MD5");
        return switch (family) {
            case "bigquery" -> md5 ? "TO_HEX(" + plain + ")" : plain;
            case "clickhouse" -> md5 ? "LOWER(HEX(" + plain + "))" : plain;
            case "tsql", "fabric" -> md5 ? "HASHBYTES('MD5', " + text + ")" : plain;
            case "trino", "presto", "athena" ->
                    "LOWER(TO_HEX(" + hash + "(TO_UTF8(" + text + "))))";
            case "redshift" -> redshift(hash, text, plain);
            default -> plain;
        };
    }

    private static String redshift(String hash, String text, String plain) {
        return switch (hash) {
            case "SHA256", "SHA512" -> "SHA2(" + text + ", " + hash.substring(3) + ")";
            default -> plain;
        };
    }
}
