package dev.waymark.rendering.variable;

import dev.waymark.rendering.Window;
import dev.waymark.rendering.token.Dialects;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `@start_ds`, `@end_ts`, `@execution_date` ... as SQL of a dialect (semantics 1.11). The end is
/// shown inclusive: one microsecond earlier, for tsql one nanosecond.
public final class TimeVariables {

    private static final Map<String, BiFunction<Moment, String, String>> SUFFIXES =
            Map.of(
                    "dt", TimeLiterals::zoned,
                    "dtntz", TimeLiterals::local,
                    "date", TimeLiterals::date,
                    "ds", (moment, _) -> "'" + moment.day() + "'",
                    "ts", (moment, _) -> "'" + moment.text() + "'",
                    "tstz", (moment, _) -> "'" + moment.text() + "+00:00'",
                    "epoch", (moment, _) -> moment.epoch(),
                    "millis", (moment, _) -> Long.toString(moment.millis()),
                    "hour", (moment, _) -> Integer.toString(moment.hour()));

    private static final List<String> PREFIXES = List.of("start", "end", "execution", "latest");

    private final Window window;
    private final String dialect;

    public TimeVariables(Window window, String dialect) {
        this.window = window;
        this.dialect = dialect;
    }

    /// @param name lower case
    /// @return null when there is no such time
    public @Nullable String sql(String name) {
        return moment(name).map(moment -> literal(name, moment)).orElse(null);
    }

    private String literal(String name, Moment moment) {
        return Objects.requireNonNull(SUFFIXES.get(suffix(name))).apply(moment, dialect);
    }

    /// The moment that a name speaks of, whatever form it asks for.
    ///
    /// @param name lower case
    public Optional<Moment> moment(String name) {
        boolean known = name.indexOf('_') > 0 && SUFFIXES.containsKey(suffix(name));
        return Optional.ofNullable(known ? instant(name.substring(0, name.indexOf('_'))) : null)
                .map(Moment::new);
    }

    private static String suffix(String name) {
        return name.substring(name.indexOf('_') + 1);
    }

    /// Whether the name is one that a window with a start and an end would have.
    public static boolean isTime(String name) {
        int cut = name.indexOf('_');
        return cut > 0
                && PREFIXES.contains(name.substring(0, cut))
                && SUFFIXES.containsKey(name.substring(cut + 1));
    }

    /// All names that have a value.
    public Stream<String> names() {
        return PREFIXES.stream()
                .filter(prefix -> instant(prefix) != null)
                .flatMap(prefix -> SUFFIXES.keySet().stream().map(s -> prefix + "_" + s));
    }

    private @Nullable Instant instant(String prefix) {
        return switch (prefix) {
            case "start" -> window.start();
            case "end" -> inclusive(window.end());
            case "execution", "latest" -> window.execution();
            default -> null;
        };
    }

    private @Nullable Instant inclusive(@Nullable Instant end) {
        boolean nanoseconds = Dialects.family(dialect).equals("tsql");
        return end == null ? null : end.minus(Duration.ofNanos(nanoseconds ? 1 : 1_000));
    }
}
