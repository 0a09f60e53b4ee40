package dev.waymark.project.seed;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// The cells of one column, and what they are: whole numbers, numbers, truths or texts.
///
/// @param cells in order of the rows; null for a missing value
record ColumnValues(List<@Nullable String> cells) {

    private static final Pattern WHOLE = Pattern.compile("\\s*[+-]?\\d{1,18}\\s*");
    private static final Pattern NUMBER =
            Pattern.compile("\\s*[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?\\s*");
    private static final Pattern TRUTH = Pattern.compile("true|false|True|False|TRUE|FALSE");
    private static final Pattern TEXT_TYPE =
            Pattern.compile("(?i)(n?var)?char.*|n?text|string|character.*|bpchar.*|clob");

    enum Sort {
        WHOLE("BIGINT"),
        NUMBER("DOUBLE"),
        TRUTH("BOOLEAN"),
        TEXT("TEXT");

        private final String type;

        Sort(String type) {
            this.type = type;
        }
    }

    /// The type as inferred from the values alone.
    String type() {
        return sort().type;
    }

    /// CRC32 of the parsed values, as a decimal text: `1.50` and `1.5` are the same number. Behind
    /// a slash that of the cells, where the column is declared to hold text and `1.50` is not
    /// `1.5`.
    ///
    /// @param declared type; null for none
    String hash(@Nullable String declared) {
        boolean text = declared != null && TEXT_TYPE.matcher(declared).matches();
        return text && sort() != Sort.TEXT ? crc(sort()) + "/" + crc(Sort.TEXT) : crc(sort());
    }

    private String crc(Sort sort) {
        CRC32 crc = new CRC32();
        for (String cell : cells) {
            String value = cell == null ? "\0" : "\1" + parsed(cell, sort) + "\n";
            crc.update(value.getBytes(StandardCharsets.UTF_8));
        }
        return Long.toString(crc.getValue());
    }

    private Sort sort() {
        if (all(WHOLE) && present().findAny().isPresent()) {
            return Sort.WHOLE;
        }
        if (all(NUMBER)) {
            return Sort.NUMBER;
        }
        return all(TRUTH) ? Sort.TRUTH : Sort.TEXT;
    }

    private boolean all(Pattern pattern) {
        return present().allMatch(cell -> pattern.matcher(cell).matches());
    }

    private Stream<String> present() {
        return cells.stream().filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    private static String parsed(String cell, Sort sort) {
        return switch (sort) {
            case WHOLE -> new BigInteger(cell.strip().replace("+", "")).toString();
            case NUMBER -> number(cell);
            case TRUTH -> cell.toLowerCase(Locale.ROOT);
            case TEXT -> cell;
        };
    }

    /// A whole number among fractions is shown as one: `2.0`.
    private static String number(String cell) {
        BigDecimal plain = new BigDecimal(cell.strip()).stripTrailingZeros();
        return plain.scale() <= 0 ? plain.toBigInteger() + ".0" : plain.toPlainString();
    }
}
