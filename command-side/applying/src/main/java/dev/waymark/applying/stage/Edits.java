package dev.waymark.applying.stage;

import dev.waymark.kernel.run.BatchSql.Edit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where two texts differ that differ in single words: in dates, in numbers.
final class Edits {

    private static final int MOST = 32;
    private static final int LONGEST = 512;

    private final String other;
    private final String text;
    private final List<Edit> found = new ArrayList<>();
    private int at;
    private int here;

    private Edits(String other, String text) {
        this.other = other;
        this.text = text;
    }

    /// What turns one text into another; null when that is too much to be worth it.
    static @Nullable List<Edit> between(String other, String text) {
        return new Edits(other, text).all();
    }

    private @Nullable List<Edit> all() {
        while (at < other.length() || here < text.length()) {
            if (same()) {
                at++;
                here++;
            } else if (!word()) {
                return null;
            }
        }
        return isWorthIt() ? List.copyOf(found) : null;
    }

    private boolean same() {
        return at < other.length() && here < text.length() && other.charAt(at) == text.charAt(here);
    }

    /// Passes the words that differ, from the beginning that they share.
    ///
    /// @return false when there is more between them than words
    private boolean word() {
        int shared = at - start(other, at);
        int end = end(other, at);
        int stop = end(text, here);
        int from = at - shared;
        String word = text.substring(here - shared, stop);
        boolean isOne = end > at || stop > here;
        found.add(new Edit(from, end - from, word));
        at = end;
        here = stop;
        return isOne && found.size() <= MOST;
    }

    private static int start(String text, int place) {
        int start = place;
        while (start > 0 && isWord(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int end(String text, int place) {
        int end = place;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWord(char one) {
        return Character.isLetterOrDigit(one) || one == '_';
    }

    private boolean isWorthIt() {
        return found.stream().mapToInt(edit -> edit.text().length()).sum() <= LONGEST;
    }
}
