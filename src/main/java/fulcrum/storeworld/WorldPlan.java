package fulcrum.storeworld;

import fulcrum.units.Period;
import java.time.LocalDate;
import java.util.List;

/// What is to be simulated. The same plan gives the same world, to the byte.
///
/// @param from the world's first day
/// @param festivals of this shop alone, beside those of its country
/// @param without ids of causes that are left out of the world
/// @param dirt whether spoiled rows are planted in the export files
public record WorldPlan(
        long seed,
        LocalDate from,
        int days,
        Platform platform,
        Scale scale,
        List<OwnFestival> festivals,
        List<String> without,
        boolean dirt) {

    public WorldPlan {
        festivals = List.copyOf(festivals);
        without = List.copyOf(without);
    }

    /// The same plan with nothing left out.
    public WorldPlan whole() {
        return new WorldPlan(seed, from, days, platform, scale, festivals, List.of(), dirt);
    }

    /// The same plan for a shop of another size.
    public WorldPlan withOrders(double perDay) {
        return new WorldPlan(
                seed, from, days, platform, scale.withOrders(perDay), festivals, without, dirt);
    }

    public Period period() {
        return new Period(from, from.plusDays(days));
    }

    /// How large the shop is.
    ///
    /// @param orders paid orders a day, on average over the world's days
    public record Scale(
            int products, double orders, int operators, int actions, int faults, int notices) {

        public static final Scale SMALL = new Scale(40, 25, 2, 12, 4, 2);
        public static final Scale MEDIUM = new Scale(300, 200, 4, 60, 12, 6);
        public static final Scale LARGE = new Scale(1500, 4000, 8, 120, 20, 6);

        public Scale withOrders(double perDay) {
            return new Scale(products, perDay, operators, actions, faults, notices);
        }

        public Scale withProducts(int count) {
            return new Scale(count, orders, operators, actions, faults, notices);
        }

        public Scale withFaults(int count) {
            return new Scale(products, orders, operators, actions, count, notices);
        }
    }

    /// A day on which this shop alone makes a feast.
    public record OwnFestival(String name, LocalDate day) {}
}
