package fulcrum.storeworld;

import fulcrum.storeworld.making.FaultKinds;
import fulcrum.storeworld.making.Festivals;
import fulcrum.units.Said;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// A plan as somebody asks for it, before it is known whether it can be.
///
/// @param size `small`, `medium`, `large`, or about how many order lines the world is to have
/// @param festivals feasts of this shop alone, as `NAME=YYYY-MM-DD`
public record PlanRequest(
        long seed,
        LocalDate from,
        int days,
        String size,
        String platform,
        Wishes wishes,
        List<String> festivals,
        List<String> without,
        boolean dirt) {

    private static final int MOST_DAYS = 3_653;
    private static final int MOST_PRODUCTS = 5_000;
    private static final double MOST_ORDERS = 500_000;
    private static final double LINES_AN_ORDER = 1.2;

    public PlanRequest {
        festivals = List.copyOf(festivals);
        without = List.copyOf(without);
    }

    /// What may be asked for beside the size.
    public record Wishes(
            OptionalInt products,
            OptionalDouble orders,
            OptionalInt operators,
            OptionalInt actions,
            OptionalInt faults,
            OptionalInt notices) {

        public static final Wishes NONE =
                new Wishes(
                        OptionalInt.empty(),
                        OptionalDouble.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty());
    }

    /// The plan, or everything that is impossible about it.
    public PlanDecision decide() {
        var mistakes = new ArrayList<Said>();
        if (days < 1 || days > MOST_DAYS) {
            mistakes.add(Said.of("storeworld.days", days, MOST_DAYS));
        }
        int lastYear = from.getYear() + Math.max(0, Math.min(days, MOST_DAYS)) / 365;
        if (from.getYear() < Festivals.FIRST_YEAR || lastYear > Festivals.LAST_YEAR) {
            mistakes.add(
                    Said.of("storeworld.years", from, Festivals.FIRST_YEAR, Festivals.LAST_YEAR));
        }
        var platforms = platform(mistakes);
        var scale = scale(mistakes);
        var own = festivals(mistakes);
        if (!mistakes.isEmpty()) {
            return new PlanDecision.Refused(mistakes);
        }
        return new PlanDecision.Ready(
                new WorldPlan(
                        seed,
                        from,
                        days,
                        platforms.orElseThrow(),
                        scale.orElseThrow(),
                        own,
                        without,
                        dirt));
    }

    private Optional<Platform> platform(List<Said> mistakes) {
        for (var one : Platform.values()) {
            if (one.name().equalsIgnoreCase(platform)) {
                return Optional.of(one);
            }
        }
        mistakes.add(Said.of("storeworld.platform", platform));
        return Optional.empty();
    }

    private Optional<WorldPlan.Scale> scale(List<Said> mistakes) {
        var sized = sized();
        if (sized.isEmpty()) {
            mistakes.add(Said.of("storeworld.size", size));
            return Optional.empty();
        }
        var scale =
                new WorldPlan.Scale(
                        wishes.products.orElse(sized.get().products()),
                        wishes.orders.orElse(sized.get().orders()),
                        wishes.operators.orElse(sized.get().operators()),
                        wishes.actions.orElse(sized.get().actions()),
                        wishes.faults.orElse(sized.get().faults()),
                        wishes.notices.orElse(sized.get().notices()));
        check(scale, mistakes);
        return Optional.of(scale);
    }

    private static void check(WorldPlan.Scale scale, List<Said> mistakes) {
        if (scale.products() < 1 || scale.products() > MOST_PRODUCTS) {
            mistakes.add(Said.of("storeworld.products", scale.products(), MOST_PRODUCTS));
        }
        if (!(scale.orders() > 0 && scale.orders() <= MOST_ORDERS)) {
            mistakes.add(Said.of("storeworld.orders", scale.orders(), (int) MOST_ORDERS));
        }
        if (scale.operators() < 0 || scale.operators() > 50) {
            mistakes.add(Said.of("storeworld.operators", scale.operators(), 50));
        }
        if (scale.actions() < 0 || scale.actions() > 999) {
            mistakes.add(Said.of("storeworld.actions", scale.actions(), 999));
        }
        if (scale.faults() < 0 || scale.faults() > FaultKinds.count()) {
            mistakes.add(Said.of("storeworld.faults", scale.faults(), FaultKinds.count()));
        }
        if (scale.notices() < 0 || scale.notices() > 99) {
            mistakes.add(Said.of("storeworld.notices", scale.notices(), 99));
        }
    }

    private Optional<WorldPlan.Scale> sized() {
        return switch (size.toLowerCase(Locale.ROOT)) {
            case "small" -> Optional.of(WorldPlan.Scale.SMALL);
            case "medium" -> Optional.of(WorldPlan.Scale.MEDIUM);
            case "large" -> Optional.of(WorldPlan.Scale.LARGE);
            default -> byLines();
        };
    }

    /// A size given as order lines: more lines, more goods, up to a point.
    private Optional<WorldPlan.Scale> byLines() {
        try {
            long lines = Long.parseLong(size.replace("_", "").replace(",", ""));
            if (lines < 1) {
                return Optional.empty();
            }
            double orders = (double) lines / LINES_AN_ORDER / Math.max(1, days);
            int products =
                    (int) Math.max(40, Math.min(2_000, 40 + Math.sqrt((double) lines) / 1.5));
            return Optional.of(WorldPlan.Scale.MEDIUM.withOrders(orders).withProducts(products));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private List<WorldPlan.OwnFestival> festivals(List<Said> mistakes) {
        var own = new ArrayList<WorldPlan.OwnFestival>();
        for (var text : festivals) {
            int at = text.lastIndexOf('=');
            try {
                var day = LocalDate.parse(text.substring(at + 1));
                if (at < 1 || day.isBefore(from) || !day.isBefore(from.plusDays(days))) {
                    mistakes.add(
                            Said.of(
                                    "storeworld.festival",
                                    text,
                                    from,
                                    from.plusDays(Math.max(0, days - 1L))));
                } else {
                    own.add(new WorldPlan.OwnFestival(text.substring(0, at), day));
                }
            } catch (DateTimeException e) {
                mistakes.add(
                        Said.of(
                                "storeworld.festival",
                                text,
                                from,
                                from.plusDays(Math.max(0, days - 1L))));
            }
        }
        return own;
    }
}
