package dev.waymark.planning.selection;

import java.util.regex.Pattern;

/// File-name patterns: `*`, `?`, `[abc]`, `[!abc]`; case counts.
final class Wildcard {

    private static final Pattern SPECIAL = Pattern.compile("[*?]|\\[(!?)([^\\]]+)]");

    private final Pattern pattern;

    Wildcard(String text) {
        this.pattern = Pattern.compile(translated(text));
    }

    static boolean isWildcard(String text) {
        return SPECIAL.matcher(text).find();
    }

    boolean matches(String text) {
        return pattern.matcher(text).matches();
    }

    private static String translated(String text) {
        StringBuilder regex = new StringBuilder();
        int[] last = {0};
        SPECIAL.matcher(text)
                .results()
                .forEach(special -> {
                    regex.append(Pattern.quote(text.substring(last[0], special.start())));
                    regex.append(translated(special.group(), special.group(1)));
                    last[0] = special.end();
                });
        return regex.append(Pattern.quote(text.substring(last[0]))).toString();
    }

    private static String translated(String special, String negation) {
        return switch (special.charAt(0)) {
            case '*' -> ".*";
            case '?' -> ".";
            default ->
                    (negation.isEmpty() ? "[" : "[^")
                            + special.substring(1 + negation.length(), special.length() - 1)
                                    .replace("\\", "\\\\")
                            + "]";
        };
    }
}
