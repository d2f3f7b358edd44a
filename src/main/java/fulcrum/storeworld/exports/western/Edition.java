package fulcrum.storeworld.exports.western;

import fulcrum.units.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// One export of a month, made at the beginning of a day.
public record Edition(LocalDate madeOn) {

    private static final int SETTLED = 45;
    private static final int RECENT = 3;

    /// A month is exported 45 days after its end or when the world ends, whichever is earlier; the
    /// last three whole months also on the first day after them, when much of them is still open.
    public static List<Edition> of(YearMonth month, Period world) {
        var over = month.plusMonths(1).atDay(1);
        var editions = new ArrayList<Edition>();
        if (isRecent(month, world) && over.isBefore(world.until())) {
            editions.add(new Edition(over));
        }
        var late = over.plusDays(SETTLED);
        editions.add(new Edition(late.isBefore(world.until()) ? late : world.until()));
        return editions;
    }

    private static boolean isRecent(YearMonth month, Period world) {
        var after = YearMonth.from(world.until());
        return !month.atDay(1).isBefore(world.from())
                && !month.isBefore(after.minusMonths(RECENT))
                && month.isBefore(after);
    }

    /// The last second that it tells of, on the shop's clock.
    public long lastSecond() {
        return ShopClock.start(madeOn) - 1;
    }

    /// How many whole days after a day it knows.
    public int knownAfter(LocalDate day) {
        return (int) (madeOn.toEpochDay() - 1 - day.toEpochDay());
    }
}
