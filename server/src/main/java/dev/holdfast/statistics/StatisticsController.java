package dev.holdfast.statistics;

import dev.holdfast.shared.Refusal;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.RestRoutes;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;

@RestRoutes
class StatisticsController {

    private static final int DEFAULT_DAYS = 30;
    private static final int MOST_DAYS = 366;
    private static final String DEFAULT_TIMEZONE = "UTC";

    private final DailyFigures dailyFigures;
    private final Clock clock;

    StatisticsController(DailyFigures dailyFigures, Clock clock) {
        this.dailyFigures = dailyFigures;
        this.clock = clock;
    }

    /** The last days up to today, as days are in the time zone. */
    @Acl("Holdfast_Statistics::statistics")
    @GetMapping("/V1/inventory/statistics")
    DailyFigures.Statistics statistics(@Nullable Integer days, @Nullable String timezone) {
        int length = days == null ? DEFAULT_DAYS : days;
        if (length < 1 || length > MOST_DAYS) throw Refusal.invalidValue("days", length);
        var zone = zone(timezone == null ? DEFAULT_TIMEZONE : timezone);
        return dailyFigures.until(LocalDate.now(clock.withZone(zone)), length, zone);
    }

    private static ZoneId zone(String timezone) {
        try {
            return ZoneId.of(timezone);
        } catch (DateTimeException _) {
            throw Refusal.invalidValue("timezone", timezone);
        }
    }
}
