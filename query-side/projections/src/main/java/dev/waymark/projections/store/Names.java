package dev.waymark.projections.store;

import java.util.regex.Pattern;

/// Puts the tables of a side where a statement names them in braces.
final class Names {

    private static final Pattern TABLE = Pattern.compile("\\{(\\w+)}");

    private Names() {}

    static String in(String sql, Side side) {
        return TABLE.matcher(sql).replaceAll(name -> side.table(name.group(1)));
    }
}
