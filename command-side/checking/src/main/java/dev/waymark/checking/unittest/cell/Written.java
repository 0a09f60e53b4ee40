package dev.waymark.checking.unittest.cell;

import dev.waymark.checking.unittest.cell.Cell.Fields;
import dev.waymark.checking.unittest.cell.Cell.Items;
import dev.waymark.checking.unittest.cell.Cell.Number;
import dev.waymark.checking.unittest.cell.Cell.Text;
import dev.waymark.checking.unittest.cell.Cell.Truth;
import dev.waymark.project.yaml.YamlValue;
import dev.waymark.project.yaml.YamlValue.Mapping;
import dev.waymark.project.yaml.YamlValue.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// Cells as YAML writes them. What stands in quotes is a text; the rest is read as YAML 1.2 does,
/// where `yes` is a text, too.
public final class Written {

    private static final Pattern NULL = Pattern.compile("|~|null|Null|NULL|\\.nan|\\.NaN|\\.NAN");
    private static final Pattern TRUTH = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9][0-9_]*");
    private static final Pattern HEX = Pattern.compile("[-+]?0x[0-9a-fA-F_]+");
    private static final Pattern DECIMAL =
            Pattern.compile(
                    "[-+]?(?:[0-9][0-9_]*\\.[0-9_]*|\\.[0-9][0-9_]*|[0-9][0-9_]*(?=[eE]))(?:[eE][-+]?[0-9]+)?");

    private Written() {}

    public static Cell cell(YamlValue value) {
        return switch (value) {
            case Scalar scalar -> scalar.quoted() ? new Text(scalar.text()) : plain(scalar.text());
            case YamlValue.Items items ->
                    new Items(items.values().stream().map(Written::cell).toList());
            case Mapping mapping -> fields(mapping);
        };
    }

    /// A word without quotes.
    public static Cell plain(String text) {
        if (NULL.matcher(text).matches()) {
            return Cell.NOTHING;
        } else if (TRUTH.matcher(text).matches()) {
            return new Truth(text.equalsIgnoreCase("true"));
        }
        return number(text);
    }

    private static Cell number(String text) {
        String digits = text.replace("_", "");
        if (WHOLE.matcher(text).matches()) {
            return new Number(new BigDecimal(digits), true);
        } else if (HEX.matcher(text).matches()) {
            BigInteger value = new BigInteger(digits.replaceFirst("0x", ""), 16);
            return new Number(new BigDecimal(value), true);
        } else if (DECIMAL.matcher(text).matches()) {
            return new Number(new BigDecimal(digits), false);
        }
        return Times.read(text).orElseGet(() -> new Text(text));
    }

    private static Cell fields(Mapping mapping) {
        SequencedMap<String, Cell> fields = new LinkedHashMap<>();
        mapping.entries().forEach((name, entry) -> fields.put(name, cell(entry.value())));
        return new Fields(fields);
    }
}
