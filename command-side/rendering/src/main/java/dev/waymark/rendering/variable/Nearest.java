package dev.waymark.rendering.variable;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// The name that somebody probably meant.
public final class Nearest {

    private Nearest() {}

    /// About every third letter may differ.
    public static Optional<String> to(String name, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> distance(name, candidate) <= (name.length() + 1) / 3)
                .min(Comparator.comparingInt(candidate -> distance(name, candidate)));
    }

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            previous = row(a.charAt(i - 1), b, previous, i);
        }
        return previous[b.length()];
    }

    private static int[] row(char c, String b, int[] previous, int i) {
        int[] row = new int[b.length() + 1];
        row[0] = i;
        for (int j = 1; j <= b.length(); j++) {
            int replaced = previous[j - 1] + (c == b.charAt(j - 1) ? 0 : 1);
            row[j] = Math.min(replaced, Math.min(previous[j], row[j - 1]) + 1);
        }
        return row;
    }
}
