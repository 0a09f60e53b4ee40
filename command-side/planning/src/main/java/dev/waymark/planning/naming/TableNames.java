package dev.waymark.planning.naming;

import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.project.ProjectConfig.NamingConvention;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The physical tables of a model's versions (semantics 6.2).
public record TableNames(NamingConvention convention) {

    private static final String DEV = "__dev";
    private static final int POSTGRES_BYTES = 63;

    /// The table of a version. An external model has its own name instead.
    public TableName versioned(Model model, String version) {
        return table(model, version, "");
    }

    /// The table of previews.
    public TableName dev(Model model, String devVersion) {
        return table(model, devVersion, DEV);
    }

    private TableName table(Model model, String version, String suffix) {
        ModelName name = model.name();
        if (model.kind() instanceof Kind.External) {
            return new TableName(name.catalog(), name.schema(), name.table());
        }
        String schema = model.layout().physicalSchema();
        String table = fitting(model, written(model, schema, version, suffix), version + suffix);
        return new TableName(name.catalog(), schema, table);
    }

    private String written(Model model, String schema, String version, String suffix) {
        ModelName name = model.name();
        String table = word(name.table()) + "__" + version + suffix;
        String full = word(name.schema()) + "__" + table;
        return switch (convention) {
            case SCHEMA_AND_TABLE -> full;
            case TABLE_ONLY -> table;
            case HASH_MD5 ->
                    "sqlmesh_md5__"
                            + md5(new TableName(name.catalog(), schema, full).toString())
                            + suffix;
        };
    }

    /// PostgreSQL cuts longer names silently, so that two versions could share one: a hash of the
    /// whole takes the place of what is cut.
    private static String fitting(Model model, String table, String tail) {
        boolean fits = table.getBytes(StandardCharsets.UTF_8).length <= POSTGRES_BYTES;
        if (fits || !model.dialect().equals("postgres")) {
            return table;
        }
        String end = "__" + md5(table).substring(0, 8) + "__" + tail;
        return cut(table, Math.max(0, POSTGRES_BYTES - end.length())) + end;
    }

    private static String cut(String text, int bytes) {
        String cut = text;
        while (cut.getBytes(StandardCharsets.UTF_8).length > bytes) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut;
    }

    private static String word(String part) {
        return part.replaceAll("[^\\p{Alnum}_]", "_");
    }

    private static String md5(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
