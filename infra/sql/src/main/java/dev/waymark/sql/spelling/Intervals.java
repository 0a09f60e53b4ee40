package dev.waymark.sql.spelling;

import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `INTERVAL 1 DAY` and `INTERVAL '1 day'` as `INTERVAL '1' DAY`.
final class Intervals implements Rewrite {

    private static final Pattern WHOLE = Pattern.compile("'(-?[0-9.]+)\\s+([A-Za-z]+)'");
    private static final Pattern NUMBER = Pattern.compile("[0-9.]+");

    @Override
    public Node apply(Node node) {
        return node.is(Kind.INTERVAL) ? spelled(node) : node;
    }

    private static Node spelled(Node interval) {
        String amount = amount(interval);
        int size = interval.words().size();
        Matcher whole = WHOLE.matcher(amount);
        if (size == 2 && whole.matches()) {
            String unit = whole.group(2).toUpperCase(Locale.ROOT);
            return Node.leaf(Kind.INTERVAL, "INTERVAL", "'" + whole.group(1) + "'", unit);
        }
        boolean number = size == 3 && NUMBER.matcher(amount).matches();
        boolean text = size == 3 && amount.startsWith("'");
        String spelled = number ? "'" + amount + "'" : amount;
        return number || text
                ? Node.leaf(Kind.INTERVAL, "INTERVAL", spelled, interval.words().getLast())
                : interval;
    }

    private static String amount(Node interval) {
        if (interval.words().size() < 2 || !interval.words().getFirst().equals("INTERVAL")) {
            return "";
        }
        boolean constant =
                !interval.children().isEmpty()
                        && (interval.first().is(Kind.NUMBER) || interval.first().is(Kind.STRING));
        return constant ? interval.first().words().getFirst() : interval.words().get(1);
    }
}
