package fulcrum.actions;

import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Sighting;
import fulcrum.store.People;
import fulcrum.store.PersonId;
import fulcrum.store.StoreId;
import fulcrum.units.Said;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What makes a plan one that can be kept, and one that can be started.
final class Rules {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_NOTE = 5_000;

    /// Longer work is several actions.
    static final int LONGEST_DAYS = 366;

    /// Of the parts that one plan names, so many are looked up, and so many told.
    private static final int MOST_PARTS = 1_000;

    private static final int MOST_FAULTS = 3;

    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(10_000);
    private static final BigDecimal MOST_COINS = BigDecimal.valueOf(1_000_000_000);

    /// Nothing falls by more than all of it, and nothing that an action does is elevenfold.
    private static final BigDecimal LEAST_SHARE = BigDecimal.ONE.negate();

    private static final BigDecimal MOST_SHARE = BigDecimal.TEN;

    private final People people;
    private final Metrics metrics;

    Rules(People people, Metrics metrics) {
        this.people = people;
        this.metrics = metrics;
    }

    /// Everything that is wrong in a plan. What is about to be listed is in no fact yet.
    ///
    /// @param known parts that it was about before: they may be gone by now
    List<Said> faults(StoreId store, Plan plan, List<Cut.Filter> known) {
        var faults = new ArrayList<Said>();
        if (plan.title().isBlank() || plan.title().length() > LONGEST_TITLE) {
            faults.add(Said.of("actions.fault.title", LONGEST_TITLE));
        }
        if (plan.note().length() > LONGEST_NOTE) {
            faults.add(Said.of("actions.fault.note", LONGEST_NOTE, plan.note().length()));
        }
        plan.owner()
                .ifPresent(owner -> {
                    if (!people.works(owner, store)) {
                        faults.add(Said.of("actions.fault.owner"));
                    }
                });
        plan.days()
                .filter(days -> days.days() > LONGEST_DAYS)
                .ifPresent(days ->
                        faults.add(Said.of("actions.fault.days", days.days(), LONGEST_DAYS)));
        if (isOutside(plan.effort().hours(), MOST_HOURS)) {
            faults.add(Said.of("actions.fault.hours", MOST_HOURS));
        }
        if (isOutside(plan.effort().coins(), MOST_COINS)) {
            faults.add(Said.of("actions.fault.coins", MOST_COINS.toBigInteger()));
        }
        plan.expectation().ifPresent(expected -> faults.addAll(faults(plan, expected)));
        if (plan.link() != Link.LISTING) {
            faults.addAll(unnamed(store, plan, known));
        }
        return faults;
    }

    /// Parts that no fact names; of many, the first few.
    private List<Said> unnamed(StoreId store, Plan plan, List<Cut.Filter> known) {
        var faults = new ArrayList<Said>();
        for (var filter : plan.scope()) {
            var before =
                    known.stream()
                            .filter(one -> one.dimension().equals(filter.dimension()))
                            .flatMap(one -> one.values().stream())
                            .collect(Collectors.toSet());
            filter.values().stream()
                    .filter(part -> !part.isBlank() && !before.contains(part))
                    .limit(MOST_PARTS)
                    .flatMap(part -> unnamed(store, filter.dimension(), part).stream())
                    .limit(MOST_FAULTS)
                    .forEach(faults::add);
        }
        return faults;
    }

    private Optional<Said> unnamed(StoreId store, Dimension by, String part) {
        return metrics.parts(store).sighting(by, part) instanceof Sighting.Unnamed(var nearest)
                ? Optional.of(Said.of("actions.fault.unnamed", by, part, joined(nearest)))
                : Optional.empty();
    }

    /// A plan that comes back, by its own owner, or by who answers for its link where that one
    /// left; none where anything else is wrong with it.
    Optional<Plan> owned(StoreId store, PlanText text, Optional<PersonId> link) {
        if (!(text.read() instanceof PlanText.Read.Fine(var plan))) {
            return Optional.empty();
        }
        var owner = plan.owner().filter(one -> people.works(one, store));
        var owned = plan.by(owner.or(() -> link.filter(one -> people.works(one, store))));
        return Optional.of(owned).filter(one -> faults(store, one, one.scope()).isEmpty());
    }

    private static boolean isOutside(BigDecimal value, BigDecimal most) {
        return value.signum() < 0 || value.compareTo(most) > 0;
    }

    private List<Said> faults(Plan plan, Expectation expected) {
        if (metrics.find(expected.metric()).isEmpty()) {
            return List.of(
                    Said.of(
                            "actions.fault.metric",
                            expected.metric(),
                            joined(metrics.nearest(expected.metric().value()))));
        }
        var faults = new ArrayList<Said>();
        var share = expected.share();
        if (share.signum() == 0
                || share.compareTo(LEAST_SHARE) < 0
                || share.compareTo(MOST_SHARE) > 0) {
            faults.add(Said.of("actions.fault.share"));
        }
        var possible = metrics.dimensions(Set.of(expected.metric()));
        plan.scope().stream()
                .map(Cut.Filter::dimension)
                .filter(dimension -> !possible.contains(dimension))
                .forEach(dimension ->
                        faults.add(
                                Said.of(
                                        "actions.fault.scope",
                                        dimension,
                                        expected.metric(),
                                        joined(possible))));
        return faults;
    }

    private static String joined(Collection<?> names) {
        return names.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    /// What a plan lacks to be started.
    List<Said> missing(Plan plan) {
        var missing = new ArrayList<Said>();
        if (plan.owner().isEmpty()) {
            missing.add(Said.of("actions.fault.no-owner"));
        }
        if (plan.days().isEmpty()) {
            missing.add(Said.of("actions.fault.no-days"));
        }
        return missing;
    }
}
