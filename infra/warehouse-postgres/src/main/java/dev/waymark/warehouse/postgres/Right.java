package dev.waymark.warehouse.postgres;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a role may do with a table or view.
///
/// @param on quoted name
/// @param privilege in capitals
/// @param role `public` for everybody, a name that no role can have
record Right(String on, String privilege, String role) {

    private static final String EVERYBODY = "public";
    private static final Pattern PRIVILEGE = Pattern.compile("[A-Z ]+");
    private static final Pattern ROLE =
            Pattern.compile("(?is)(?:(?:role|group|user)\\s+)?(?:\"((?:[^\"]|\"\")+)\"|([^\"]+))");

    /// @param role as people write it: capitals count in quotes only
    static Right of(String on, String privilege, String role) {
        Matcher name = ROLE.matcher(role.strip());
        if (!PRIVILEGE.matcher(privilege).matches() || !name.matches()) {
            throw Failures.statement(
                    "Nobody can grant '%s' on %s to '%s'.".formatted(privilege, on, role));
        }
        String quoted = name.group(1);
        return new Right(
                on,
                privilege,
                quoted == null
                        ? name.group(2).toLowerCase(Locale.ROOT)
                        : quoted.replace("\"\"", "\""));
    }

    String grant() {
        return "GRANT %s ON %s TO %s".formatted(privilege, on, quotedRole());
    }

    String revoke() {
        return "REVOKE %s ON %s FROM %s".formatted(privilege, on, quotedRole());
    }

    private String quotedRole() {
        return role.equals(EVERYBODY) ? "PUBLIC" : Sql.quoted(role);
    }
}
