package fulcrum.outlook;

import fulcrum.statistics.Lifetime;
import fulcrum.store.Store;
import fulcrum.units.Period;
import fulcrum.units.Said;
import fulcrum.units.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What the buyers of a shop will do, or why nobody can say. Of buyers still to be won nothing is
/// said.
public sealed interface Clientele {

    /// @param ahead the days that are looked at
    /// @param model how the crowd comes back
    /// @param season whether the season of the whole shop is taken out of it; it takes a year and
    ///   more to know it
    /// @param buyers who will bring most first
    record Told(
            Store store, Period ahead, Lifetime.Learned model, boolean season, List<Buyer> buyers)
            implements Clientele {

        public Told {
            buyers = List.copyOf(buyers);
        }

        /// How many are still buyers.
        public double alive() {
            return buyers.stream().mapToDouble(Buyer::alive).sum();
        }

        public double purchases() {
            return buyers.stream().mapToDouble(Buyer::purchases).sum();
        }

        public double value() {
            return buyers.stream().mapToDouble(Buyer::value).sum();
        }

        /// All of it in maps, lists, texts and numbers, for programs.
        ///
        /// @param most buyers one by one
        public Map<String, Object> plain(Texts texts, int most) {
            return new Plain(texts).of(this, most);
        }
    }

    record Refused(Said why) implements Clientele {}

    /// @param days on which something was ordered
    /// @param last the last of them
    /// @param alive probability that this is still a buyer
    /// @param purchases to be expected, counted by days
    /// @param value of these, in the store's currency
    record Buyer(
            String customer,
            int days,
            LocalDate last,
            double alive,
            double purchases,
            double value) {}
}
