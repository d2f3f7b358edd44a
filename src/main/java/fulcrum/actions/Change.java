package fulcrum.actions;

import fulcrum.units.Said;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// What went the same way on the same day, and no action says so.
///
/// @param steps the largest first
public record Change(Kind kind, LocalDate day, boolean fell, List<Step> steps) {

    private static final int PERCENT = 100;

    public Change {
        steps = List.copyOf(steps);
    }

    /// What changed.
    public enum Kind {
        PRICE("actions.unlogged.fell", "actions.unlogged.rose", Link.PRICING),
        BID("actions.unlogged.bid.fell", "actions.unlogged.bid.rose", Link.PAID),
        BUDGET("actions.unlogged.budget.fell", "actions.unlogged.budget.rose", Link.PAID),
        LISTING("actions.unlogged.listing", "actions.unlogged.listing", Link.LISTING),
        CATEGORY("actions.unlogged.category", "actions.unlogged.category", Link.LISTING),
        ATTRIBUTES("actions.unlogged.attributes", "actions.unlogged.attributes", Link.LISTING),
        STATE("actions.unlogged.state.off", "actions.unlogged.state.on", Link.LISTING);

        private final String lower;
        private final String higher;
        private final Link link;

        Kind(String lower, String higher, Link link) {
            this.lower = lower;
            this.higher = higher;
            this.link = link;
        }

        /// As keys and programs write it.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        Link link() {
            return link;
        }
    }

    /// How an answer names it.
    public String key() {
        return switch (kind) {
            case PRICE -> day + way();
            case BID, BUDGET, STATE -> day + "-" + kind.word() + way();
            case LISTING, CATEGORY, ATTRIBUTES -> day + "-" + kind.word();
        };
    }

    private String way() {
        return fell ? "-fell" : "-rose";
    }

    /// What happened, as the title of an action.
    public Said said() {
        int count = steps.size();
        Object what = count == 1 ? steps.getFirst().subject() : many(count);
        return Said.of(
                fell ? kind.lower : kind.higher, what, Math.round(Math.abs(share()) * PERCENT));
    }

    private Said many(int count) {
        return switch (kind) {
            case PRICE, LISTING, CATEGORY, ATTRIBUTES, STATE ->
                    Said.of("actions.unlogged.products", count);
            case BID, BUDGET -> Said.of("actions.unlogged.plans", count);
        };
    }

    BigDecimal sold() {
        return steps.stream().map(Step::sold).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Of all of them, by the money in each.
    public double share() {
        double sold = sold().doubleValue();
        return sold == 0
                ? 0
                : steps.stream().mapToDouble(step -> step.share() * step.sold().doubleValue()).sum()
                        / sold;
    }
}
