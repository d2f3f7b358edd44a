package fulcrum.storeworld.exports.western;

import fulcrum.storeworld.exports.Row;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/// The shop's clock: moments are seconds since 1970 as its clock shows them, without a zone.
public final class ShopClock {

    private static final long DAY = 86_400;
    private static final long HOUR = 3_600;
    private static final int KEPT = 4_096;

    private final ZoneRules rules;
    private final long[] hours = new long[KEPT];
    private final ZoneOffset[] offsets = new ZoneOffset[KEPT];

    public ShopClock(String zone) {
        this.rules = ZoneId.of(zone).getRules();
    }

    /// The first second of a day.
    public static long start(LocalDate day) {
        return day.toEpochDay() * DAY;
    }

    public static LocalDate day(long moment) {
        return LocalDate.ofEpochDay(Math.floorDiv(moment, DAY));
    }

    /// The moment on the clock of Greenwich.
    public long utc(long moment) {
        return moment - offset(moment).getTotalSeconds();
    }

    /// A cell as `2026-06-18 09:05:00 -0400`.
    public void shopify(Row row, long moment) {
        zoned(row.moment(moment).put(' '), moment, false);
    }

    /// A cell as `2026-06-18T09:05:00-04:00`.
    public void amazon(Row row, long moment) {
        row.day(Math.floorDiv(moment, DAY)).put('T').clock(Math.floorMod(moment, DAY));
        zoned(row, moment, true);
    }

    private void zoned(Row row, long moment, boolean colon) {
        int minutes = offset(moment).getTotalSeconds() / 60;
        row.put(minutes < 0 ? '-' : '+').padded(Math.abs(minutes) / 60, 2);
        (colon ? row.put(':') : row).padded(Math.abs(minutes) % 60, 2);
    }

    /// Clocks change on the hour, so an hour has one offset.
    private ZoneOffset offset(long moment) {
        long hour = Math.floorDiv(moment, HOUR);
        int place = (int) (hour & (KEPT - 1));
        if (offsets[place] == null || hours[place] != hour) {
            hours[place] = hour;
            offsets[place] =
                    rules.getOffset(LocalDateTime.ofEpochSecond(hour * HOUR, 0, ZoneOffset.UTC));
        }
        return offsets[place];
    }
}
