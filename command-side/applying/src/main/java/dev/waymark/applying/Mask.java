package dev.waymark.applying;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Hides in texts what nobody may read in an event: the secrets of the settings, and what a text
/// itself calls one. Whoever reads the text still sees that something stood there.
public final class Mask {

    private static final String HIDDEN = "******";

    /// A shorter secret may be a part of any word, so it is hidden only where it stands alone.
    private static final int TELLING = 8;

    private static final String WORDS =
            "\\w*(?:password|passwd|pwd|secret|token|key_id|credential|api_?key|access_?key)\\w*";

    /// `PASSWORD 'x'`, `"token": "x"`, `secret => 'x'`.
    private static final Pattern QUOTED =
            Pattern.compile(
                    "(?i)(?<before>\\b"
                            + WORDS
                            + "(?:[\"']?\\s*(?:=>|[:=])\\s*|\\s+))"
                            + "(?:'(?:[^']|'')*'|(?<=[:=>]\\s{0,9})\"[^\"]*\")");

    /// `password=x` of a connection string.
    private static final Pattern BARE =
            Pattern.compile("(?i)(?<before>\\b" + WORDS + "=)[^\\s'\",;)&*]+");

    /// `scheme://user:x@host`.
    private static final Pattern ADDRESS =
            Pattern.compile("(?<before>\\w://[^\\s:/@'\"]*:)[^\\s/@'\"]+(?=@)");

    private final List<Pattern> secrets;

    /// @param secrets values as the settings have them
    public Mask(Collection<String> secrets) {
        this.secrets =
                secrets.stream()
                        .filter(secret -> !secret.isBlank())
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Mask::pattern)
                        .toList();
    }

    private static Pattern pattern(String secret) {
        String quoted = Pattern.quote(secret);
        return Pattern.compile(
                secret.length() < TELLING ? "(?<!\\w)" + quoted + "(?!\\w)" : quoted);
    }

    public String over(String text) {
        String masked = text;
        for (Pattern secret : secrets) {
            masked = secret.matcher(masked).replaceAll(HIDDEN);
        }
        masked = said(QUOTED, masked, "'" + HIDDEN + "'");
        masked = said(BARE, masked, HIDDEN);
        return said(ADDRESS, masked, HIDDEN);
    }

    private static String said(Pattern pattern, String text, String instead) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find()
                ? matcher.replaceAll("${before}" + Matcher.quoteReplacement(instead))
                : text;
    }
}
