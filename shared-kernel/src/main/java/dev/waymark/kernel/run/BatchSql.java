package dev.waymark.kernel.run;

import dev.waymark.kernel.interval.Interval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The SQL that computed a batch, with its parameters resolved and secrets masked. The batches of a
/// model differ in a few places only, so one of them keeps the text and the others say where theirs
/// differs from it.
///
/// @param digest SHA-256 of the whole text, hexadecimal
/// @param length of the whole text, in characters
/// @param text its first [#MOST] characters at most; null when it is like another one, or when
///   nobody kept it
/// @param like the batch whose text it is but for some places; null when `text` says it
public record BatchSql(String digest, long length, @Nullable String text, @Nullable Like like) {

    /// How much of a text is kept.
    public static final int MOST = 16 * 1024;

    /// @param interval of a batch of the same run into the same table, which keeps its text
    /// @param but where that text is another, from its beginning to its end
    public record Like(Interval interval, List<Edit> but) {}

    /// @param at place in the other text, from 0
    /// @param length of what stands there, in characters
    /// @param text that stands here instead
    public record Edit(int at, int length, String text) {}

    /// What is kept of a text.
    public static String kept(String whole) {
        return whole.length() <= MOST ? whole : whole.substring(0, MOST);
    }

    /// Whether its end is not kept.
    public boolean isCut() {
        return length > MOST;
    }

    /// The same with its text written out.
    ///
    /// @param other text of the batch that it is like
    public BatchSql after(String other) {
        if (like == null) {
            return this;
        }
        StringBuilder whole = new StringBuilder();
        int from = 0;
        for (Edit edit : like.but) {
            whole.append(other, from, edit.at).append(edit.text);
            from = edit.at + edit.length;
        }
        return new BatchSql(
                digest, length, whole.append(other, from, other.length()).toString(), null);
    }
}
