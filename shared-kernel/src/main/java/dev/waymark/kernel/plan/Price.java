package dev.waymark.kernel.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/// What computing costs.
///
/// @param perSecond of computing time
/// @param currency as it shall be shown; may be empty
public record Price(BigDecimal perSecond, String currency) {

    private static final BigDecimal MILLIS = BigDecimal.valueOf(1000);

    /// With four digits behind the point.
    public BigDecimal of(Duration took) {
        return perSecond
                .multiply(BigDecimal.valueOf(took.toMillis()))
                .divide(MILLIS, 4, RoundingMode.HALF_UP);
    }
}
