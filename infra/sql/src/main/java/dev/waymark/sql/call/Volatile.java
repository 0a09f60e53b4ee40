package dev.waymark.sql.call;

import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import java.util.Set;

/// Calls that give something else each time, so that two of them are not one.
public final class Volatile {

    private static final Set<String> NAMES =
            Set.of(
                    "RAND",
                    "RANDOM",
                    "RANDN",
                    "UUID",
                    "NEWID",
                    "GEN_RANDOM_UUID",
                    "GENERATE_UUID",
                    "UUID_STRING",
                    "NOW",
                    "CLOCK_TIMESTAMP",
                    "SYSDATE",
                    "NEXTVAL");

    private Volatile() {}

    public static boolean in(Node node) {
        boolean call = node.is(Kind.CALL) && NAMES.contains(node.words().getFirst());
        return call || node.is(Kind.OPAQUE) || node.children().stream().anyMatch(Volatile::in);
    }
}
