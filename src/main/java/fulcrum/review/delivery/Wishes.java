package fulcrum.review.delivery;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// When and in which language a person wants to be reached.
///
/// @param at the hour on the person's clock
/// @param quiet hours in which nothing is brought; equal ends for none
/// @param on the days on which something is brought
public record Wishes(Locale language, ZoneId zone, LocalTime at, Quiet quiet, Set<DayOfWeek> on) {

    public Wishes {
        if (on.isEmpty()) {
            throw new IllegalArgumentException(
                    "a person is reached on one day of the week at least");
        }
        if (quiet.covers(at)) {
            throw new IllegalArgumentException("the hour %s is a quiet one".formatted(at));
        }
        on = Set.copyOf(on);
    }

    /// Hours, maybe over midnight.
    public record Quiet(LocalTime from, LocalTime until) {

        public boolean covers(LocalTime time) {
            return from.isAfter(until)
                    ? !time.isBefore(from) || time.isBefore(until)
                    : !time.isBefore(from) && time.isBefore(until);
        }
    }

    /// For somebody who said nothing yet.
    public static Wishes usual(Locale language, ZoneId zone) {
        return new Wishes(
                language,
                zone,
                LocalTime.of(8, 0),
                new Quiet(LocalTime.of(21, 0), LocalTime.of(7, 0)),
                EnumSet.allOf(DayOfWeek.class));
    }

    /// When something that is ready now is brought: at the hour of this day; at once where that is
    /// over, so that it is not of yesterday; never on a day or in an hour that is not wanted.
    Instant due(Instant now) {
        var here = now.atZone(zone);
        var wanted = here.with(at);
        if (on.contains(here.getDayOfWeek())) {
            if (wanted.isAfter(here)) {
                return wanted.toInstant();
            }
            if (!quiet.covers(here.toLocalTime())) {
                return now;
            }
        }
        return next(here).toInstant();
    }

    /// When something that could not be brought is tried again.
    Instant again(Instant at) {
        var here = at.atZone(zone);
        boolean welcome = on.contains(here.getDayOfWeek()) && !quiet.covers(here.toLocalTime());
        return welcome ? at : due(at);
    }

    private ZonedDateTime next(ZonedDateTime here) {
        var day = here.toLocalDate().plusDays(1);
        while (!on.contains(day.getDayOfWeek())) {
            day = day.plusDays(1);
        }
        return day.atTime(at).atZone(zone);
    }
}
