package fulcrum.web.delivery;

import fulcrum.review.delivery.Wishes;
import fulcrum.review.delivery.Wishes.Quiet;
import fulcrum.units.Said;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a form says of when a person wants to be reached.
record HoursForm(
        @Nullable String language,
        @Nullable String zone,
        @Nullable String at,
        @Nullable String quietFrom,
        @Nullable String quietUntil,
        @Nullable List<String> on) {

    sealed interface Outcome {
        record Wanted(Wishes wishes) implements Outcome {}

        record Faulty(Said why) implements Outcome {}
    }

    Outcome outcome() {
        var days = days();
        if (days.isEmpty()) {
            return new Outcome.Faulty(Said.of("web.delivery.fault.days"));
        }
        try {
            var quiet = new Quiet(time(quietFrom), time(quietUntil));
            var hour = time(at);
            if (quiet.covers(hour)) {
                return new Outcome.Faulty(Said.of("web.delivery.fault.quiet", hour));
            }
            var spoken = "zh".equals(language) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
            return new Outcome.Wanted(
                    new Wishes(spoken, ZoneId.of(given(zone)), hour, quiet, days));
        } catch (DateTimeException e) {
            return new Outcome.Faulty(Said.of("web.delivery.fault.time"));
        }
    }

    private Set<DayOfWeek> days() {
        var ticked = on == null ? List.<String>of() : on;
        return List.of(DayOfWeek.values()).stream()
                .filter(day -> ticked.contains(day.name()))
                .collect(Collectors.toSet());
    }

    private static LocalTime time(@Nullable String text) {
        return LocalTime.parse(given(text));
    }

    static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
