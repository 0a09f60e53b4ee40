package dev.waymark.rendering.macro;

import dev.waymark.rendering.token.Dialects;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `@DATE_SPINE('day', start, end)`: a query of all dates between two, both included; part is day,
/// week, month, quarter or year.
final class DateSpine implements Macro {

    private static final Set<String> PARTS = Set.of("day", "week", "month", "quarter", "year");

    @Override
    public String name() {
        return "DATE_SPINE";
    }

    @Override
    public Parameters parameters() {
        return Parameters.of("datepart", "start_date", "end_date");
    }

    @Override
    public List<String> expand(Call call) {
        String part =
                Fragments.bare(call.required("datepart"), call.dialect()).toLowerCase(Locale.ROOT);
        if (!PARTS.contains(part)) {
            return call.refuse(
                    "Invalid datepart '"
                            + part
                            + "'. Expected: 'day', 'week', 'month', 'quarter', or 'year'",
                    "Use one of them.");
        }
        @Nullable String wrong = wrong(call);
        return wrong != null
                ? call.refuse(wrong, "Write dates as 'YYYY-MM-DD', the earlier one first.")
                : List.of(query(call, part));
    }

    private static String query(Call call, String part) {
        return SpineQuery.of(
                Dialects.family(call.dialect()),
                part,
                date(call, "start_date"),
                date(call, "end_date"));
    }

    private static SpineQuery.Date date(Call call, String parameter) {
        String date = call.required(parameter);
        String type =
                Dialects.family(call.dialect()).equals("clickhouse") ? "Nullable(DATE)" : "DATE";
        boolean literal = Fragments.isString(date, call.dialect());
        return new SpineQuery.Date(literal ? "CAST(" + date + " AS " + type + ")" : date, literal);
    }

    private static @Nullable String wrong(Call call) {
        String start = call.required("start_date");
        String end = call.required("end_date");
        return Fragments.isString(start, call.dialect()) && Fragments.isString(end, call.dialect())
                ? wrong(Fragments.bare(start, call.dialect()), Fragments.bare(end, call.dialect()))
                : null;
    }

    private static @Nullable String wrong(String start, String end) {
        try {
            return LocalDate.parse(start).isAfter(LocalDate.parse(end))
                    ? "Invalid date range - start_date '"
                            + start
                            + "' is after end_date '"
                            + end
                            + "'."
                    : null;
        } catch (DateTimeParseException _) {
            return "Invalid date format - start_date and end_date must be in format: YYYY-MM-DD.";
        }
    }
}
